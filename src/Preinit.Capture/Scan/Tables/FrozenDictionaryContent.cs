using System.Collections.Frozen;

namespace Preinit.Capture;

/// <inheritdoc/>
sealed class FrozenDictionaryContent<TKey, TValue>(FrozenDictionary<TKey, TValue> table)
    : MapContent<TKey, TValue>(table, table.Comparer, isOrdered: false) where TKey : notnull
{
    public override string HelperClass => "RebuildingImmutable";

    public override object Empty() => Twin.Bare(table, typeof(FrozenDictionary<TKey, TValue>));
}
