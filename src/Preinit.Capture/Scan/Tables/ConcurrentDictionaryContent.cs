using System.Collections.Concurrent;

namespace Preinit.Capture;

/// <summary>One of a derived class is filled, by methods that are not virtual; others are constructed anew.</summary>
sealed class ConcurrentDictionaryContent<TKey, TValue>(ConcurrentDictionary<TKey, TValue> table)
    : MapContent<TKey, TValue>(table, table.Comparer, isOrdered: false) where TKey : notnull
{
    public override string HelperClass => "RebuildingConcurrent";

    public override object Empty() => table.GetType() == typeof(ConcurrentDictionary<TKey, TValue>)
        ? new ConcurrentDictionary<TKey, TValue>(1, 1, Comparer)
        : Twin.Of(table, typeof(ConcurrentDictionary<TKey, TValue>), new ConcurrentDictionary<TKey, TValue>(Comparer));
}
