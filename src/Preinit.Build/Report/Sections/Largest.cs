namespace Preinit.Build;

/// <summary>Keeps the largest of many.</summary>
sealed class Largest<T>(int most)
{
    readonly PriorityQueue<T, (long Size, int Order)> kept = new();

    /// <summary>Of two of a size the one that comes first stays.</summary>
    public void Add(T item, long size, int order)
    {
        if (kept.Count < most)
            kept.Enqueue(item, (size, -order));
        else
            kept.EnqueueDequeue(item, (size, -order));
    }

    /// <summary>The largest first; nothing is kept any more.</summary>
    public IReadOnlyList<T> Take()
    {
        var items = new List<T>();
        while (kept.TryDequeue(out var item, out _))
            items.Add(item);
        items.Reverse();
        return items;
    }
}
