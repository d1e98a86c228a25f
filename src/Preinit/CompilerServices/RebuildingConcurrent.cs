using System.Collections.Concurrent;
using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>The part of <see cref="Rebuilding"/> that needs System.Collections.Concurrent. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingConcurrent
{
    /// <summary>Makes a <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/>, with as many locks as suit this machine.</summary>
    /// <param name="target">The table.</param>
    /// <param name="parts">The keys, the values.</param>
    /// <returns>What the table is to become.</returns>
    public static object? ConcurrentDictionary<TKey, TValue>(object target, object?[] parts) where TKey : notnull =>
        new ConcurrentDictionary<TKey, TValue>(Pairs.Of<TKey, TValue>(parts), ((ConcurrentDictionary<TKey, TValue>)target).Comparer);
}
