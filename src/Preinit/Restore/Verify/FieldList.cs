using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Preinit.Restore;

/// <summary>The instance fields of a type that are compared.</summary>
static class FieldList
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly Dictionary<Type, FieldInfo[]> known = [];

    /// <summary>Those of base classes come first. Without those whose values their author keeps out of the image.</summary>
    public static FieldInfo[] Of(Type type)
    {
        if (!known.TryGetValue(type, out var fields))
            known[type] = fields = [.. Inherited(type), .. Own(type)];
        return fields;
    }

    static FieldInfo[] Inherited(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? Of(parent) : [];

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The code beside the image names all fields of the types in it, so they stay.")]
    static IEnumerable<FieldInfo> Own(Type type) => type.GetFields(Declared).Where(f => !f.IsDefined(typeof(NotCapturedAttribute)));
}
