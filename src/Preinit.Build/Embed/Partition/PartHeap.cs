using System.Buffers.Binary;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>The heap of a part of an image: its own array of roots, and the bytes of its objects with references to their new places.</summary>
/// <param name="graph">The whole image.</param>
/// <param name="part">What is in the part.</param>
/// <param name="offsets">Gets the new places of the objects, by their numbers in the whole.</param>
sealed class PartHeap(ImageGraph graph, Component part, long[] offsets)
{
    const int FirstElement = 16;

    readonly List<long> starts = [ImageFormat.RootsOffset];

    /// <summary>In ascending order.</summary>
    public IReadOnlyList<long> ObjectOffsets => starts;

    public long CopiedLength { get; private set; }

    /// <summary>The new place of a slot.</summary>
    public long SlotAt(long slot)
    {
        if (graph.IsRootSlot(slot))
            return RootSlot(part.Roots.BinarySearch(graph.RootAt(slot)));
        var holder = graph.HolderOf(slot);
        return offsets[holder] + slot - graph.Offsets[holder];
    }

    /// <param name="typeOf">Gives the new number of an object's type.</param>
    public byte[] Write(Func<int, int> typeOf)
    {
        var rootsType = graph.Types[graph.TypeOf(0)];
        var large = LargeArrays();
        var end = Place(part.Objects.Where(o => !large.Contains(o)), ImageFormat.RootsOffset + rootsType.SizeOf((uint)part.Roots.Count));
        CopiedLength = end - ImageFormat.RootsOffset;
        if (large.Count > 0)
            end = Place(part.Objects.Where(large.Contains), end + ImageFormat.PageGap);

        var heap = new byte[end - ImageFormat.RootsOffset];
        WriteWord(heap, ImageFormat.RootsOffset, typeOf(0));
        WriteWord(heap, ImageFormat.RootsOffset + 8, part.Roots.Count);
        for (var i = 0; i < part.Roots.Count; i++)
            WriteReference(heap, RootSlot(i), graph.RootSlot(part.Roots[i]));
        var slots = new List<long>();
        foreach (var number in part.Objects)
        {
            var (from, to) = (graph.Offsets[number], offsets[number]);
            graph.Heap.Slice((int)from - 8, (int)graph.SizeOf(number)).CopyTo(heap.AsSpan((int)to - 8));
            WriteWord(heap, to, typeOf(number));
            graph.SlotsOf(number, slots);
            foreach (var slot in slots)
                WriteReference(heap, slot - from + to, slot);
        }
        return heap;
    }

    /// <summary>As in the whole image, where there is more of it.</summary>
    HashSet<int> LargeArrays()
    {
        var found = part.Objects.Where(o => graph.Types[graph.TypeOf(o)] is { Kind: TypeKind.Leaf, Shape: TypeShape.Vector } && graph.SizeOf(o) >= ImageFormat.LargeArray).ToList();
        return found.Sum(graph.SizeOf) >= ImageFormat.LargeArrays ? [.. found] : [];
    }

    /// <returns>The end of the last one.</returns>
    long Place(IEnumerable<int> objects, long start)
    {
        foreach (var number in objects)
        {
            offsets[number] = start;
            starts.Add(start);
            start += graph.SizeOf(number);
        }
        return start;
    }

    void WriteReference(byte[] heap, long slot, long from) => WriteWord(heap, slot, graph.TargetAt(from) is > 0 and var target ? offsets[target] : 0);

    static long RootSlot(int root) => ImageFormat.RootsOffset + FirstElement + (long)root * sizeof(long);

    static void WriteWord(byte[] heap, long offset, long value) => BinaryPrimitives.WriteInt64LittleEndian(heap.AsSpan((int)offset), value);
}
