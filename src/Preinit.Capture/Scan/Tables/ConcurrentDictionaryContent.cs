using System.Collections.Concurrent;

namespace Preinit.Capture;

/// <summary>Its nodes lie in the image; in a framework that has other ones, a table of a derived class is filled, by methods that are not virtual, and others are constructed.</summary>
sealed class ConcurrentDictionaryContent<TKey, TValue>(ConcurrentDictionary<TKey, TValue> table)
    : MapContent<TKey, TValue>(table, table.Comparer, isOrdered: false) where TKey : notnull
{
    const int DefaultCapacity = 31; // System/Collections/Concurrent/ConcurrentDictionary.cs

    public override string HelperClass => "RebuildingConcurrent";

    protected override TablePlan? TryUnlink() => NodeTable.TryOpen(table, typeof(ConcurrentDictionary<TKey, TValue>)) is { Nodes.Length: > 0 } opened
        ? Unlinked("Nodes", opened.ToUnlinked(new ConcurrentDictionary<TKey, TValue>(opened.LockCount, Math.Max(DefaultCapacity, opened.Nodes.Length), Comparer)), opened.Entries, new("Places", opened.Places), new("Nodes", opened.Nodes)) : null;

    public override object Empty() => table.GetType() == typeof(ConcurrentDictionary<TKey, TValue>)
        ? new ConcurrentDictionary<TKey, TValue>(1, 1, Comparer)
        : Twin.Of(table, typeof(ConcurrentDictionary<TKey, TValue>), new ConcurrentDictionary<TKey, TValue>(Comparer));
}
