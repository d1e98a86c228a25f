using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Preinit.Restore;

/// <summary>What <c>ToLookup</c> returns, and the groups in it: a hash table whose groups are in the order in which their keys came.</summary>
static class LookupContent
{
    const string Group = "System.Linq.Grouping`2";

    public static IContent? For(Type type) =>
        TypeNames.FindBase(type, "System.Linq.Lookup`2") != null ? new PartsContent(t => [("Groups", ((IEnumerable)t).Cast<object>().ToArray(), true)])
        : TypeNames.FindBase(type, Group) != null ? new PartsContent(t => [("Key", KeyOf(t), false), ("Elements", ((IEnumerable)t).Cast<object?>().ToArray(), true)])
        : null;

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The property implements an interface that programs read groups through.")]
    static object? KeyOf(object group) => group.GetType().GetProperty("Key")?.GetValue(group);
}
