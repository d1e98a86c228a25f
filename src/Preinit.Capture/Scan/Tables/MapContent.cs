namespace Preinit.Capture;

/// <inheritdoc/>
abstract class MapContent<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries, IEqualityComparer<TKey> comparer, bool isOrdered)
    : KeyedContent<TKey, TValue>(entries, comparer, isOrdered)
{
    public override Array Values => (TValue[])[.. InOrder.Select(e => e.Value)];
}
