using System.Collections.Concurrent;
using System.Reflection;
using System.Resources;
using System.Text;

namespace Preinit.Restore;

/// <summary>
/// How objects of each type are compared. The rules are those of what Scan keeps in another form (Preinit.Capture: Substitutes, Surrogates and Tables).
/// </summary>
static class Contents
{
    static readonly ConcurrentDictionary<Type, IContent> known = [];

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
        type => type == typeof(StringBuilder) ? new PartsContent(OfBuilder) : null,
        type => type.FullName == "System.Text.Json.JsonSerializerOptions+CachingContext" ? new FieldsContent(type, IsNoHashCode) : null,
        type => type == typeof(Lock) ? new FieldsContent(type, IsNoTuning) : null,
        WeakContent.For,
        ThreadContent.For,
        SearchValuesContent.For,
        DiagnosticsContent.For,
    ];

    public static IContent Of(Type type) =>
        known.GetOrAdd(type, t => rules.Select(r => r(t)).FirstOrDefault(c => c != null) ?? new FieldsContent(t));

    /// <summary>What lies behind the text is cleared in the image.</summary>
    static IReadOnlyList<(string, object?, bool)> OfBuilder(object builder) =>
        [(nameof(ToString), builder.ToString(), true), (nameof(StringBuilder.Capacity), ((StringBuilder)builder).Capacity, true)];

    static bool IsReflection(Type type) => type.IsAssignableTo(typeof(MemberInfo)) || type.IsAssignableTo(typeof(ParameterInfo))
        || type.IsAssignableTo(typeof(Assembly)) || type.IsAssignableTo(typeof(Module));

    /// <summary>How long threads spin before they wait is tuned as the process runs (System.Threading/Lock.cs).</summary>
    static bool IsNoTuning(FieldInfo field) => field.Name != "_spinCount";

    /// <summary>Left out of the image (Preinit.Capture: SeededNumbers).</summary>
    static bool IsNoHashCode(FieldInfo field) => field.FieldType != typeof(int);

    /// <summary>What a resource manager has read so far is a cache over mapped files, and empty in the image.</summary>
    static bool IsNoCache(FieldInfo field) =>
        field.FieldType != typeof(Dictionary<string, ResourceSet>) && field.FieldType.DeclaringType != typeof(ResourceManager);
}
