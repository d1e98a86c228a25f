using System.Collections.Concurrent;

namespace Preinit.Capture;

/// <inheritdoc/>
sealed class ConcurrentDictionaryContent<TKey, TValue>(ConcurrentDictionary<TKey, TValue> table)
    : MapContent<TKey, TValue>(table, table.Comparer, isOrdered: false) where TKey : notnull
{
    public override string HelperClass => "RebuildingConcurrent";

    public override object Empty() => new ConcurrentDictionary<TKey, TValue>(1, 1, Comparer);
}
