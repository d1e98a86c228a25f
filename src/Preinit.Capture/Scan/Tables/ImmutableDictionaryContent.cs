using System.Collections.Immutable;

namespace Preinit.Capture;

/// <inheritdoc/>
sealed class ImmutableDictionaryContent<TKey, TValue>(ImmutableDictionary<TKey, TValue> table)
    : MapContent<TKey, TValue>(table, table.KeyComparer, isOrdered: false) where TKey : notnull
{
    public override string HelperClass => "RebuildingImmutable";

    /// <summary>Not the singleton, which would be linked.</summary>
    public override object Empty() =>
        Twin.Of(table, table.GetType(), ImmutableDictionary.Create(table.KeyComparer, table.ValueComparer));
}
