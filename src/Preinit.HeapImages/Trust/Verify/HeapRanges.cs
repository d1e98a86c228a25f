using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// Proves a heap part by part, on several threads if it is large. The parts are the same on however many threads, and so is what is said of the first one that is wrong.
/// </summary>
sealed class HeapRanges
{
    /// <summary>Bytes to a part, unless an object goes on.</summary>
    public const long UsualSize = 1 << 20;

    const long ParallelFrom = 4 << 20; // below, starting a thread costs more than it gains
    const int HeaderSize = 8;

    readonly HeapTables tables;
    readonly HeapRange[] ranges;
    readonly Exception?[] failures;
    int taken;
    int firstFailed = int.MaxValue;

    /// <param name="tables">What to go by.</param>
    /// <param name="size">Bytes to a part, a multiple of <see cref="RelocationMaps.GroupSize"/>.</param>
    public HeapRanges(HeapTables tables, long size = UsualSize)
    {
        this.tables = tables;
        ranges = Divide(tables, size);
        failures = new Exception?[ranges.Length];
    }

    /// <param name="threads">How many, or 0 for as many as are useful.</param>
    /// <exception cref="HeapImageException">It is not what objects look like.</exception>
    public void Run(int threads = 0)
    {
        if (threads == 1 || threads == 0 && tables.Sections.CopiedLength < ParallelFrom)
            Work();
        else
            LiveHeap.Work(Work, threads);
        foreach (var failure in failures)
        {
            if (failure != null)
                throw failure;
        }
        CheckTotals();
    }

    /// <summary>The parts are taken in their order, and none is left out that lies before one that has failed.</summary>
    void Work()
    {
        for (var next = Take(); next < ranges.Length && next < Volatile.Read(ref firstFailed); next = Take())
        {
            try
            {
                new HeapWalk(tables, ranges[next]).Run();
            }
            catch (Exception exception) // on a thread of our own nobody else would catch it
            {
                failures[next] = exception;
                Fail(next);
            }
        }
    }

    void Fail(int range)
    {
        var known = Volatile.Read(ref firstFailed);
        while (range < known)
        {
            var before = Interlocked.CompareExchange(ref firstFailed, range, known);
            known = before == known ? range : before;
        }
    }

    int Take() => Interlocked.Increment(ref taken) - 1;

    void CheckTotals()
    {
        var (objects, firstLeaf) = (0L, 0L);
        foreach (var range in ranges)
        {
            objects += range.Objects;
            firstLeaf = range.HasOthers || firstLeaf == 0 ? range.FirstLeaf : firstLeaf;
        }
        var (header, end) = (tables.Sections.Header, tables.Sections.CopiedLength);
        if (objects + tables.Sections.LargeCount != header.ObjectCount || !IsLeafOffset((long)header.LeafOffset, firstLeaf, end))
            throw Problems.Unverified("its objects do not fill its heap");
    }

    /// <summary>Where the objects without references start that come last; or where nothing does.</summary>
    static bool IsLeafOffset(long offset, long firstLeaf, long end) => offset == end || firstLeaf != 0 && offset == firstLeaf - HeaderSize;

    /// <summary>Each part starts at the first object of its bytes; where none starts in them, that is where the next one does, and there is nothing to do.</summary>
    static HeapRange[] Divide(HeapTables tables, long size)
    {
        var ranges = new List<HeapRange>();
        var end = tables.Sections.CopiedLength + HeaderSize;
        var (firstOutside, firstLarge) = (0u, 0u);
        for (long start = ImageFormat.RootsOffset; start < end;)
        {
            var next = tables.Maps.NextStart((start / size + 1) * size);
            var isLast = next + 2 * HeaderSize > tables.Sections.CopiedLength;
            var outside = isLast ? tables.Outside.Count : tables.Outside.From(next);
            var large = isLast ? tables.Large.Count : tables.Large.From(next);
            ranges.Add(new()
            {
                Start = start,
                End = isLast ? end : next,
                IsLast = isLast,
                Outside = new(firstOutside, outside),
                Large = new(firstLarge, large),
            });
            (start, firstOutside, firstLarge) = (ranges[^1].End, outside, large);
        }
        return [.. ranges];
    }
}
