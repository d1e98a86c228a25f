using System.Buffers.Binary;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Encode for what a <see cref="QuickWalk"/> found.</summary>
sealed class QuickHeap(QuickWalk walk, BaseWorld before, TypeTable table, IdentityMap<int> links, TypeLayout filling)
{
    const int RootsSize = 32;

    readonly Dictionary<int, long> places = [];
    readonly List<Fixup> fixups = [.. walk.Fixups];
    byte[] heap = [];

    /// <summary>Bytes of the heap.</summary>
    public int Length { get; private set; }

    public Fixup[] Fixups => [.. fixups.OrderBy(f => f.Slot)];

    /// <param name="copy">The heap as the walk left it.</param>
    public byte[] Run(byte[] copy)
    {
        heap = copy;
        var free = new WorldPlaces(before, walk.Stays, RootsSize, _ => throw Problems.Damaged("it has no roots"));
        var added = Added();
        foreach (var isLeaf in new[] { false, true })
        {
            foreach (var index in added.Where(i => walk.Known[i].Type.Layout.IsLeaf == isLeaf))
                places[index] = free.Place(walk.SizeOf(index), isLeaf);
        }
        if (free.End > ImageFormat.MaxHeapLength)
            throw Problems.TooLarge(free.End);
        Length = (int)free.End;
        if (heap.Length < Length)
            Array.Resize(ref heap, Length);
        foreach (var index in added)
            Encode(index);
        foreach (var hole in free.Holes)
            Fill(hole);
        foreach (var (slot, target) in walk.Changed)
            WriteReference(slot, target);
        return heap;
    }

    List<int> Added()
    {
        var added = new List<int>();
        for (var i = 0; i < walk.Known.Count; i++)
        {
            if (walk.Known[i].Place == 0)
                added.Add(i);
        }
        return added;
    }

    /// <summary>Where the objects start: the heap is walked, as it was written.</summary>
    public long[] ObjectOffsets()
    {
        var records = table.Records;
        var offsets = new long[walk.Known.Count + 16];
        var count = 0;
        for (long offset = ImageFormat.RootsOffset; offset < Length;)
        {
            if (count == offsets.Length)
                Array.Resize(ref offsets, 2 * count);
            offsets[count++] = offset;
            ref readonly var record = ref records[BinaryPrimitives.ReadInt32LittleEndian(heap.AsSpan((int)offset))];
            offset += record.SizeOf(record.ComponentSize == 0 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(heap.AsSpan((int)offset + 8)));
        }
        Array.Resize(ref offsets, count);
        return offsets;
    }

    void Encode(int index)
    {
        var (target, layout, offset) = (walk.Objects[index], walk.Known[index].Type.Layout, places[index]);
        var size = (int)walk.SizeOf(index);
        heap.AsSpan((int)offset - 8, size).Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(heap.AsSpan((int)offset - 4), walk.Known[index].Header);
        BinaryPrimitives.WriteInt64LittleEndian(heap.AsSpan((int)offset), table.IndexOf(layout));
        PlainBytes.Copy(target, layout, heap.AsSpan((int)offset, size - 8));
        var stride = layout.Kind == TypeKind.ReferenceArray ? nint.Size : layout.MethodTable.ComponentSize;
        var count = layout.IsLeaf ? 0 : layout.Kind == TypeKind.Fields ? 1 : RawObject.Length(target);
        for (long i = 0; i < count; i++)
        {
            foreach (var slot in layout.References)
            {
                var at = layout.DataOffset + i * stride + slot.Offset;
                if (slot.Kept && RawObject.Slot(target, (nint)at) is { } reference)
                    WriteReference(offset + at, reference);
            }
        }
    }

    void WriteReference(long slot, object target)
    {
        if (links.TryGetValue(target, out var link))
            fixups.Add(new() { Slot = (uint)slot, Link = (uint)link });
        else
            BinaryPrimitives.WriteInt64LittleEndian(heap.AsSpan((int)slot), PlaceOf(walk.Objects.IndexOf(target)));
    }

    long PlaceOf(int index) => index < 0 ? throw Problems.Changed() : walk.Known[index].Place is > 0 and var place ? place : places[index];

    void Fill(Hole hole)
    {
        var span = heap.AsSpan((int)hole.Start, (int)hole.Length);
        span.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], table.IndexOf(filling));
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], (int)hole.Length - 24);
    }
}
