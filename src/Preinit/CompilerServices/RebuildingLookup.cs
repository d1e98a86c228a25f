using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>The part of <see cref="Rebuilding"/> that needs System.Linq. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingLookup
{
    /// <summary>Makes a <see cref="System.Linq.Lookup{TKey, TElement}"/>.</summary>
    /// <param name="target">The table.</param>
    /// <param name="parts">The keys, the elements, the comparer of the keys.</param>
    /// <returns>What the table is to become.</returns>
    public static object? Lookup<TKey, TElement>(object target, object?[] parts) =>
        Pairs.Of<TKey, TElement>(parts).ToLookup(p => p.Key, p => p.Value, (IEqualityComparer<TKey>)parts[2]!);
}
