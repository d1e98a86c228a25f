namespace Preinit.Capture;

/// <inheritdoc/>
sealed class OrderedDictionaryContent<TKey, TValue>(OrderedDictionary<TKey, TValue> table)
    : MapContent<TKey, TValue>(table, table.Comparer, isOrdered: true) where TKey : notnull
{
    public override bool IsStoredInOrder => true;
    public override object Extra => table.Capacity;

    public override object Empty() => Twin.Of(table, typeof(OrderedDictionary<TKey, TValue>), new OrderedDictionary<TKey, TValue>(Comparer));
}
