namespace Preinit.Capture;

/// <inheritdoc/>
abstract class SetContent<T>(IEnumerable<T> items, IEqualityComparer<T> comparer, bool isOrdered)
    : KeyedContent<T, byte>(items.Select(i => new KeyValuePair<T, byte>(i, 0)), comparer, isOrdered);
