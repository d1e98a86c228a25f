using System.Reflection;
using System.Resources;

namespace Preinit.Restore;

/// <summary>How objects of each type are compared. The rules are those of what Scan keeps in another form (Preinit.Capture: Substitutes, Surrogates and Tables).</summary>
static class Contents
{
    static readonly Dictionary<Type, IContent> known = [];

    static readonly Func<Type, IContent?>[] rules =
    [
        type => PlainTypes.Contains(type) ? new PlainContent() : null,
        type => type.IsArray ? new ArrayContent(type) : null,
        type => type.IsAssignableTo(typeof(Delegate)) ? new DelegateContent() : null,
        type => IsReflection(type) ? new ReflectionContent() : null,
        TableContent.For,
        LookupContent.For,
        RegexContent.For,
        type => type == typeof(ResourceManager) ? new FieldsContent(type, IsNoCache) : null,
        WeakContent.For,
        ThreadContent.For,
        SearchValuesContent.For,
        DiagnosticsContent.For,
    ];

    public static IContent Of(Type type)
    {
        if (!known.TryGetValue(type, out var content))
            known[type] = content = rules.Select(r => r(type)).FirstOrDefault(c => c != null) ?? new FieldsContent(type);
        return content;
    }

    static bool IsReflection(Type type) => type.IsAssignableTo(typeof(MemberInfo)) || type.IsAssignableTo(typeof(ParameterInfo))
        || type.IsAssignableTo(typeof(Assembly)) || type.IsAssignableTo(typeof(Module));

    /// <summary>What a resource manager has read so far is a cache over mapped files, and empty in the image.</summary>
    static bool IsNoCache(FieldInfo field) => field.FieldType != typeof(Dictionary<string, ResourceSet>) && field.FieldType.DeclaringType != typeof(ResourceManager);
}
