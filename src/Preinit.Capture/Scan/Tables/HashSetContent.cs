namespace Preinit.Capture;

/// <inheritdoc/>
sealed class HashSetContent<T>(HashSet<T> table) : SetContent<T>(table, table.Comparer, isOrdered: true)
{
    public override bool IsStoredInOrder => true;
    public override object Extra => table.Capacity;

    protected override TablePlan? TryUnlink() => ChainedTable.TryOpen(table, typeof(HashSet<T>)) is { } chained
        ? Unlinked("Chained", chained.ToUnlinked(), chained.Entries, new SurrogatePart("Places", chained.Places)) : null;

    public override object Empty() => Twin.Of(table, typeof(HashSet<T>), new HashSet<T>(Comparer));
}
