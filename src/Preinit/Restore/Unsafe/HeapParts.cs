using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// The parts in which threads take over the work of a heap. Each goes to one large page, if the kernel has such: two threads that touched the same one at a time would both
/// clear it, and one of them in vain.
/// </summary>
readonly unsafe struct HeapParts
{
    const long LargePage = 2 << 20;

    readonly HeapPlace place;
    readonly long length, heapLength, leafStart;

    /// <summary>How far the first boundary of a large page is behind the start of the heap.</summary>
    readonly long first;

    readonly int heapParts;

    /// <param name="place">Where the heap goes.</param>
    /// <param name="length">How many bytes of it are copied.</param>
    public HeapParts(HeapPlace place, long length)
    {
        this.place = place;
        this.length = length;
        heapLength = Math.Min(length, place.LeafOffset);
        leafStart = heapLength == length ? length : heapLength & -ImageFormat.BlockSize; // the block in which they start goes with them
        first = -(nint)place.Heap & (LargePage - 1);
        heapParts = 1 + (int)(Math.Max(0, heapLength - first + LargePage - 1) / LargePage);
        Count = heapParts + (int)((length - leafStart + LargePage - 1) / LargePage);
    }

    public int Count { get; }

    /// <summary>Where a part starts in the heap: at a block. It ends where the next one starts.</summary>
    public long Start(int part) =>
        part >= Count ? length
        : part >= heapParts ? leafStart + (part - heapParts) * LargePage
        : part == 0 ? 0
        : Math.Min(leafStart, (Boundary(part) + ImageFormat.BlockSize - 1) & -ImageFormat.BlockSize);

    /// <summary>
    /// Where the memory starts that is prepared with a part, which is all of one large page that is written: most of where the part goes, since blocks end elsewhere.
    /// </summary>
    public byte* Target(int part) => part >= heapParts ? place.Leafs + Start(part) : place.Heap + (part == 0 ? 0 : Boundary(part));

    /// <summary>Where it ends.</summary>
    public byte* TargetEnd(int part) =>
        part >= heapParts ? place.Leafs + Start(part + 1) : place.Heap + (part == heapParts - 1 ? heapLength : Boundary(part + 1));

    /// <summary>Asks for the pages there.</summary>
    public void PrepareForWriting(int part) => PagePopulation.ForWriting(Target(part), TargetEnd(part) - Target(part));

    /// <summary>Of the large page to which a part of the heap goes.</summary>
    long Boundary(int part) => first + (part - 1) * LargePage;
}
