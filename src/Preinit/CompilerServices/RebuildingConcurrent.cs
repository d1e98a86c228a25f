using System.Collections.Concurrent;
using System.ComponentModel;

namespace Preinit.CompilerServices;

/// <summary>The part of <see cref="Rebuilding"/> that needs System.Collections.Concurrent. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingConcurrent
{
    /// <summary>
    /// Makes a <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/>, with as many locks as suit this machine, or fills
    /// one of a derived class.
    /// </summary>
    /// <param name="target">The table.</param>
    /// <param name="parts">The keys, the values.</param>
    /// <returns>What the table is to become, or <see langword="null"/> if it is what it should be.</returns>
    public static object? ConcurrentDictionary<TKey, TValue>(object target, object?[] parts) where TKey : notnull
    {
        var (table, pairs) = ((ConcurrentDictionary<TKey, TValue>)target, Pairs.Of<TKey, TValue>(parts));
        if (table.GetType() == typeof(ConcurrentDictionary<TKey, TValue>))
            return new ConcurrentDictionary<TKey, TValue>(pairs, table.Comparer);
        foreach (var (key, value) in pairs)
        {
            if (!table.TryAdd(key, value))
                throw new ArgumentException($"two keys of the table are equal: {key}");
        }
        return null;
    }
}
