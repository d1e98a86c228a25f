using System.Collections.Immutable;

namespace Preinit.Capture;

/// <inheritdoc/>
sealed class ImmutableHashSetContent<T>(ImmutableHashSet<T> table) : SetContent<T>(table, table.KeyComparer, isOrdered: false)
{
    public override string HelperClass => "RebuildingImmutable";

    /// <summary>Not the singleton, which would be linked.</summary>
    public override object Empty() => Twin.Of(table, table.GetType(), ImmutableHashSet.Create(table.KeyComparer));
}
