using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>Where the heaps lie that were loaded and are in use. A save over an image need not look for objects that are where its load put them.</summary>
static class LoadedHeaps
{
    static readonly List<Entry> all = [];

    sealed class Entry(nint start, long length, object anchor)
    {
        public nint Start => start;

        public long Length => length;

        /// <summary>Not what keeps it alive.</summary>
        public WeakReference Anchor { get; } = new(anchor);
    }

    /// <param name="restored">What was loaded.</param>
    /// <param name="length">Bytes of its heap without large arrays.</param>
    public static void Add(LiveRestoration restored, long length)
    {
        if (restored.HeapStart == 0)
            return;
        foreach (var root in restored.Roots)
        {
            if (root == null || (ulong)(LoadedHeap.AddressOf(root) - restored.HeapStart) >= (ulong)length)
                continue;
            lock (all)
            {
                for (var i = all.Count - 1; i >= 0; i--)
                {
                    if (!all[i].Anchor.IsAlive)
                        all.RemoveAt(i);
                }
                all.Add(new(restored.HeapStart, length, root));
            }
            return;
        }
    }

    /// <summary>The heap that an object lies in, or, if it is in none, the one that was loaded last: a part of the graph may be there.</summary>
    public static LoadedHeap? Around(object target)
    {
        lock (all)
        {
            LoadedHeap? found = null;
            for (var i = all.Count - 1; i >= 0; i--)
            {
                if (all[i].Anchor.Target is not { } anchor)
                    continue;
                var heap = new LoadedHeap(all[i].Start, all[i].Length, anchor);
                if (heap.OffsetOf(target) > 0)
                    return heap;
                found ??= heap;
            }
            return found;
        }
    }
}
