using System.Buffers.Binary;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Encode for what a <see cref="QuickWalk"/> found.</summary>
sealed class QuickHeap(QuickWalk walk, BaseWorld before, TypeTable table, IdentityMap<int> links, TypeLayout filling)
{
    const int RootsSize = 32;

    readonly long[] places = [.. walk.Places];
    readonly List<Fixup> fixups = [.. walk.Fixups];
    byte[] heap = [];

    public Fixup[] Fixups => [.. fixups.OrderBy(f => f.Slot)];

    /// <param name="copy">The heap as the walk left it.</param>
    public byte[] Run(byte[] copy)
    {
        heap = copy;
        var free = new WorldPlaces(before, walk.Stays, RootsSize, _ => throw Problems.Damaged("it has no roots"));
        int[] added = [.. Enumerable.Range(0, places.Length).Where(i => places[i] == 0)];
        foreach (var index in added.Where(i => !walk.Types[i].Layout.IsLeaf).Concat(added.Where(i => walk.Types[i].Layout.IsLeaf)))
            places[index] = free.Place(walk.SizeOf(index), walk.Types[index].Layout.IsLeaf);
        if (heap.Length != free.End)
            Array.Resize(ref heap, checked((int)free.End));
        foreach (var index in added)
            Encode(index);
        foreach (var hole in free.Holes)
            Fill(hole);
        foreach (var (slot, target) in walk.Changed)
            WriteReference(slot, target);
        return heap;
    }

    /// <summary>Where the objects start: the heap is walked, as it was written.</summary>
    public List<long> ObjectOffsets()
    {
        var records = table.Records;
        var offsets = new List<long>(places.Length + 16);
        for (long offset = ImageFormat.RootsOffset; offset < heap.Length;)
        {
            offsets.Add(offset);
            var record = records[BinaryPrimitives.ReadInt32LittleEndian(heap.AsSpan((int)offset))];
            offset += record.SizeOf(record.ComponentSize == 0 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(heap.AsSpan((int)offset + 8)));
        }
        return offsets;
    }

    void Encode(int index)
    {
        var (target, layout, offset) = (walk.Objects[index], walk.Types[index].Layout, places[index]);
        var size = (int)walk.SizeOf(index);
        heap.AsSpan((int)offset - 8, size).Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(heap.AsSpan((int)offset - 4), walk.Headers[index]);
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
            BinaryPrimitives.WriteInt64LittleEndian(heap.AsSpan((int)slot), walk.Objects.IndexOf(target) is >= 0 and var index ? places[index] : throw Problems.Changed());
    }

    void Fill(Hole hole)
    {
        var span = heap.AsSpan((int)hole.Start, (int)hole.Length);
        span.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], table.IndexOf(filling));
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], (int)hole.Length - 24);
    }
}
