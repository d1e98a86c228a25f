using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>Makes objects that stand for others in the image: of the same type, and without content.</summary>
static class Twin
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly MethodInfo MakeClone = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>A copy, with the same references.</summary>
    public static object Clone(object original) => MakeClone.Invoke(original, null)!;

    /// <summary>A copy that has the fields of one class from a fresh object of it, and those of derived classes from the original.</summary>
    public static object Of(object original, Type declaring, object fresh)
    {
        var twin = Clone(original);
        foreach (var field in declaring.GetFields(Declared).Where(f => !IsView(f)))
            field.SetValue(twin, field.GetValue(fresh));
        return twin;
    }

    /// <summary>An object that has the fields of one class only.</summary>
    public static object Bare(object original, Type declaring)
    {
        var twin = RuntimeHelpers.GetUninitializedObject(original.GetType());
        foreach (var field in declaring.GetFields(Declared).Where(f => f.FieldType.Name.Contains("Comparer")))
            field.SetValue(twin, field.GetValue(original));
        return twin;
    }

    /// <summary>The collections of the keys and of the values refer to their table and hold nothing themselves; programs may keep them.</summary>
    public static bool IsView(FieldInfo field) => FieldLabel.Of(field).TrimStart('_').ToUpperInvariant() is "KEYS" or "VALUES";
}
