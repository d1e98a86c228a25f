namespace Preinit.Capture;

/// <inheritdoc/>
sealed class HashSetContent<T>(HashSet<T> table) : SetContent<T>(table, table.Comparer, isOrdered: true)
{
    public override bool IsStoredInOrder => true;
    public override object Extra => table.Capacity;
    protected override ChainedTable? TryChain() => ChainedTable.TryOpen(table, typeof(HashSet<T>));

    public override object Empty() => Twin.Of(table, typeof(HashSet<T>), new HashSet<T>(Comparer));
}
