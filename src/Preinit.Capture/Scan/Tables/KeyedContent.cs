namespace Preinit.Capture;

/// <summary>The content of a generic table or set.</summary>
/// <param name="entries">In the order of their enumeration.</param>
/// <param name="comparer">The one that hashes the keys.</param>
/// <param name="isOrdered">Whether that order is the one in which they came, and not one by hash codes.</param>
abstract class KeyedContent<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries, IEqualityComparer<TKey> comparer, bool isOrdered) : TableContent
{
    readonly KeyValuePair<TKey, TValue>[] entries = [.. entries];
    KeyValuePair<TKey, TValue>[]? inOrder;

    protected IEqualityComparer<TKey> Comparer => comparer;

    public override string Helper => GetType().Name[..GetType().Name.IndexOf("Content", StringComparison.Ordinal)];
    public override Type[] TypeArguments => GetType().GetGenericArguments();
    public override Array Keys => (TKey[])[.. InOrder.Select(e => e.Key)];

    public override IEnumerable<(object? Key, int Hash)> HashCodes() =>
        entries.Select(e => ((object?)e.Key, e.Key == null ? 0 : comparer.GetHashCode(e.Key)));

    protected KeyValuePair<TKey, TValue>[] InOrder => inOrder ??= isOrdered ? entries : [.. entries.OrderBy(e => KeyOrder.Of(e.Key))];
}
