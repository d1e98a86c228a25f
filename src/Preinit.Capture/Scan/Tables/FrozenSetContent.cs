using System.Collections.Frozen;

namespace Preinit.Capture;

/// <inheritdoc/>
sealed class FrozenSetContent<T>(FrozenSet<T> table) : SetContent<T>(table, table.Comparer, isOrdered: false)
{
    public override string HelperClass => "RebuildingImmutable";

    public override object Empty() => Twin.Bare(table, typeof(FrozenSet<T>));
}
