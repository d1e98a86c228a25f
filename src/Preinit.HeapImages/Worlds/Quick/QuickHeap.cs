using System.Buffers.Binary;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Encode for what a <see cref="QuickWalk"/> found.</summary>
sealed class QuickHeap(QuickWalk walk, BaseWorld before, ChangedHeap heap, TypeTable table, IdentityMap<int> links, TypeLayout filling)
{
    readonly Dictionary<int, long> places = [];
    readonly List<Fixup> fixups = [.. walk.Fixups];

    public Fixup[] Fixups => [.. fixups.OrderBy(f => f.Slot)];

    public void Run()
    {
        var holes = heap.RemoveAllBut(walk.KeptOf);
        if (before.Gap is { Length: > 0 } gap)
            holes.Add(gap);
        var free = new WorldPlaces(before, holes);
        var added = Added();
        foreach (var isLeaf in new[] { false, true })
        {
            foreach (var index in added.Where(i => walk.Known[i].Type.Layout.IsLeaf == isLeaf))
                places[index] = free.Place(walk.SizeOf(index), isLeaf);
        }
        if (free.End > ImageFormat.MaxHeapLength)
            throw Problems.TooLarge(free.End);
        heap.Resize((int)free.End);
        foreach (var index in added)
            Encode(index);
        foreach (var hole in free.Holes)
            Fill(hole);
        foreach (var (slot, target) in walk.Changed)
            WriteReference(slot, target);
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

    void Encode(int index)
    {
        var (target, layout, offset) = (walk.Objects[index], walk.Known[index].Type.Layout, places[index]);
        PlainBytes.Copy(target, layout, heap.Add(offset, walk.SizeOf(index), table.IndexOf(layout), layout.IsLeaf));
        heap.SetHeader(offset, walk.Known[index].Header);
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
            heap.SetReference(slot, PlaceOf(target));
    }

    long PlaceOf(object target)
    {
        if (walk.PlaceOf(target) is > 0 and var kept)
            return kept;
        var index = walk.Objects.IndexOf(target);
        return index < 0 ? throw Problems.Changed() : walk.Known[index].Place is > 0 and var place ? place : places[index];
    }

    /// <summary>With an array of bytes.</summary>
    void Fill(Hole hole) =>
        BinaryPrimitives.WriteInt32LittleEndian(heap.Add(hole.Start + 8, hole.Length, table.IndexOf(filling), isLeaf: true)[8..], (int)hole.Length - 24);
}
