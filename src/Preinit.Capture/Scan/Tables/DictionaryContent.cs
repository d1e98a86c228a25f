namespace Preinit.Capture;

/// <summary>Also for derived classes: what fills it is not virtual.</summary>
sealed class DictionaryContent<TKey, TValue>(Dictionary<TKey, TValue> table) : MapContent<TKey, TValue>(table, table.Comparer, isOrdered: true)
    where TKey : notnull
{
    public override bool IsStoredInOrder => true;
    public override object Extra => table.Capacity;

    protected override TablePlan? TryUnlink() => ChainedTable.TryOpen(table, typeof(Dictionary<TKey, TValue>)) is { } chained
        ? Unlinked("Chained", chained.ToUnlinked(), chained.Entries, new SurrogatePart("Places", chained.Places)) : null;

    public override object Empty() => Twin.Of(table, typeof(Dictionary<TKey, TValue>), new Dictionary<TKey, TValue>(Comparer));
}
