using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// Encode: lays the objects of a graph out in memory format (<see cref="HeapOrder"/>). Last come large arrays, which need not be copied.
/// </summary>
/// <param name="graph">The objects.</param>
/// <param name="roots">The content of the first one.</param>
/// <param name="types">Numbers the types.</param>
/// <param name="isLazy">Whether the heap is laid out for <see cref="BlockFilling"/>.</param>
/// <param name="plan">Where the objects lie; otherwise it is decided here.</param>
/// <param name="changed">Objects that are likely to be changed.</param>
sealed class HeapEncoder(ObjectGraph graph, object?[] roots, TypeTable types, bool isLazy, HeapPlan? plan = null, IReadOnlySet<int>? changed = null)
{
    readonly List<long> offsets = [.. new long[graph.Objects.Count]];
    readonly List<int> order = [];
    readonly HashSet<int> large = [];
    long leftOut;

    public byte[] Heap { get; private set; } = [];

    /// <summary>Whether every reference was met by Scan. One that was not is of another thread, which writes to the graph.</summary>
    public bool IsAsScanned
    {
        get
        {
            var met = graph.OutsideReferences.Concat(graph.SurrogateReferences);
            return leftOut == graph.OutsideReferences.Count + graph.SurrogateReferences.Count
                || leftOut == met.Select(r => (r.Holder, r.Offset)).Distinct().Count(); // what an object is built from is met twice
        }
    }

    /// <summary>Bytes of the heap before the large arrays and the gap that keeps them apart.</summary>
    public long CopiedLength { get; private set; }

    /// <summary>Where the objects start, in the order of the heap.</summary>
    public long[] ObjectOffsets => [.. Order.Select(i => offsets[i])];

    /// <summary>The objects' indexes in the order of the heap.</summary>
    public IReadOnlyList<int> Order => order;

    public Fixup[] Fixups() =>
        [.. graph.OutsideReferences.Select(r => new Fixup { Slot = (uint)(offsets[r.Holder] + r.Offset), Link = (uint)r.Link }).OrderBy(f => f.Slot)];

    public SurrogateFixup[] SurrogateFixups() =>
    [
        .. graph.SurrogateReferences
            .Select(r => new SurrogateFixup { Holder = (uint)offsets[r.Holder], Slot = (uint)r.Offset, Surrogate = (uint)r.Link })
            .OrderBy(f => f.Surrogate).ThenBy(f => f.Holder).ThenBy(f => f.Slot),
    ];

    public void Run()
    {
        var end = plan != null ? Place(plan) : PlaceAll();
        if (end > ImageFormat.MaxHeapLength)
            throw new HeapTooLargeException(end);

        Heap = new byte[end - ImageFormat.RootsOffset];
        foreach (var index in Order)
            EncodeObject(index);
    }

    long PlaceAll()
    {
        FindLargeArrays();
        var objects = new HeapOrder(graph, changed ?? new HashSet<int>(), large).Objects();
        var end = Place(objects.Where(i => !large.Contains(i)), ImageFormat.RootsOffset, isLazy ? new(graph) : null);
        CopiedLength = end - ImageFormat.RootsOffset;
        return large.Count == 0 ? end : Place(objects.Where(large.Contains), end + ImageFormat.PageGap, filling: null);
    }

    /// <summary>All objects are copied at start-up then.</summary>
    long Place(HeapPlan given)
    {
        long end = ImageFormat.RootsOffset;
        var places = given.Place(graph, roots, SizeOf);
        offsets.AddRange(new long[graph.Objects.Count - offsets.Count]);
        foreach (var (index, offset) in places)
        {
            if (offset != end)
                throw new InvalidOperationException($"the objects of the heap do not lie one after the other: one is at {offset} instead of {end}");
            Put(index, ref end);
        }
        CopiedLength = end - ImageFormat.RootsOffset;
        return end;
    }

    void FindLargeArrays()
    {
        var sizes = Enumerable.Range(0, graph.Objects.Count).Where(i => graph.Layouts[i] is { IsLeaf: true, Shape: TypeShape.Vector })
            .Select(i => (Index: i, Size: SizeOf(i))).Where(a => a.Size >= ImageFormat.LargeArray).ToList();
        if (sizes.Sum(a => a.Size) >= ImageFormat.LargeArrays)
            large.UnionWith(sizes.Select(a => a.Index));
    }

    /// <returns>The end of the last one.</returns>
    long Place(IEnumerable<int> objects, long start, BlockFilling? filling)
    {
        foreach (var index in objects)
        {
            if (filling != null && BlockFilling.GapBefore(start, SizeOf(index)) is > 0 and var gap)
            {
                offsets.Add(0);
                Put(filling.Fill(gap), ref start);
            }
            Put(index, ref start);
        }
        return start;
    }

    void Put(int index, ref long start)
    {
        order.Add(index);
        offsets[index] = start;
        start += SizeOf(index);
    }

    object ObjectAt(int index) => index == 0 ? roots : graph.Objects[index];

    long SizeOf(int index)
    {
        var methodTable = graph.Layouts[index].MethodTable;
        var length = methodTable.ComponentSize == 0 ? 0 : RawObject.Length(ObjectAt(index));
        return (methodTable.BaseSize + (long)methodTable.ComponentSize * length + 7) & ~7L;
    }

    void EncodeObject(int index)
    {
        var layout = graph.Layouts[index];
        var target = ObjectAt(index);
        var start = (int)offsets[index];
        BinaryPrimitives.WriteUInt32LittleEndian(Heap.AsSpan(start - 4), graph.Headers[index]);
        BinaryPrimitives.WriteInt64LittleEndian(Heap.AsSpan(start), types.IndexOf(layout));
        PlainBytes.Copy(target, layout, Heap.AsSpan(start, (int)SizeOf(index) - 8));
        EncodeReferences(target, layout, start);
    }

    void EncodeReferences(object target, TypeLayout layout, int start)
    {
        switch (layout.Kind)
        {
            case TypeKind.Fields:
                EncodeSlots(target, layout, start, 0);
                break;
            case TypeKind.ReferenceArray:
                for (long i = 0; i < RawObject.Length(target); i++)
                    EncodeSlot(target, start, layout.DataOffset + i * nint.Size);
                break;
            case TypeKind.StructArray:
                for (long i = 0; i < RawObject.Length(target); i++)
                    EncodeSlots(target, layout, start, layout.DataOffset + i * layout.MethodTable.ComponentSize);
                break;
        }
    }

    void EncodeSlots(object target, TypeLayout layout, int start, long from)
    {
        foreach (var slot in layout.References)
        {
            if (slot.Kept)
                EncodeSlot(target, start, from + slot.Offset);
        }
    }

    /// <summary>References to outside objects stay zero here; <see cref="Fixups"/> names them.</summary>
    void EncodeSlot(object target, int start, long offset)
    {
        if (graph.SlotOf(target, offset) is not { } reference)
            return;
        if (graph.IndexOf(reference) is >= 0 and var index)
            BinaryPrimitives.WriteInt64LittleEndian(Heap.AsSpan(start + (int)offset), offsets[index]);
        else
            leftOut++;
    }
}
