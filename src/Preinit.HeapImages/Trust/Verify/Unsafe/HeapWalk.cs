using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// Proves a part of a heap in one pass: from object to object, reference to reference. What it reads of other objects on the way is read inside of the heap, and only counts because these
/// are proven by the same pass, or by that of another part.
/// </summary>
/// <remarks>
/// Sound, because every address that is read is compared before with the lengths of the heap, which were compared with the file's, and because the memory belongs to nobody else. Nothing is written. An object is
/// only taken for one of a type whose whole size lies inside.
/// </remarks>
unsafe ref struct HeapWalk
{
    const int HeaderSize = 8;
    const int FirstElement = 16;

    readonly HeapRange range;
    readonly byte* heap;
    readonly long copied;
    readonly uint typeCount;
    readonly ShapeTable.Record[] shapes;
    readonly ShapeTable.Reference[] references;
    readonly byte[] allowed;
    readonly Assignments assignments;
    readonly RelocationMaps maps;
    readonly ValueWalk values;
    readonly OutsideSlots outside;
    readonly LargeSlots large;
    RelocationCursor marks;
    uint outsideMet, largeMet;
    long nextOutside, firstLeaf, objects;
    bool hasOthers;

    public HeapWalk(HeapTables tables, HeapRange range)
    {
        this.range = range;
        heap = tables.Sections.Heap;
        copied = tables.Sections.CopiedLength;
        shapes = tables.Shapes.Shapes;
        typeCount = (uint)shapes.Length;
        references = tables.Shapes.References;
        (assignments, allowed) = (tables.Assignments, tables.Allowed);
        (maps, values, outside, large) = (tables.Maps, tables.Values, tables.Outside, tables.Large);
        marks = new(maps, range.Start == ImageFormat.RootsOffset ? 0 : range.Start);
        (outsideMet, largeMet) = (range.Outside.First, range.Large.First);
        nextOutside = NextOutside();
    }

    /// <exception cref="HeapImageException">It is not what objects look like.</exception>
    public void Run()
    {
        var offset = range.Start;
        while (offset < range.End - HeaderSize)
        {
            var size = Object(offset);
            if (size > copied + HeaderSize - offset)
                throw Problems.Unverified($"the object at {offset} is larger than the heap");
            marks.Object(offset);
            Content(offset, size);
            offset += size;
        }
        if (!range.IsLast && offset != range.End)
            throw Problems.Unverified("what is marked as references and types are other words than those");
        if (range.IsLast)
            marks.End();
        else
            marks.EndBefore(offset);
        outside.End(outsideMet, range.Outside);
        large.End(largeMet, range.Large);
        if (offset != range.End)
            throw Problems.Unverified("its objects do not fill its heap");
        (range.Objects, range.HasOthers, range.FirstLeaf) = (objects, hasOthers, firstLeaf);
    }

    readonly long NextOutside() => outsideMet < range.Outside.End ? outside.SlotOf(outsideMet) : long.MaxValue;

    /// <returns>The size of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    long Object(long offset)
    {
        if (offset + FirstElement > copied)
            throw Problems.Unverified($"there is no room for an object at {offset}");
        objects++;
        return SizeAt(offset);
    }

    /// <summary>Of an object of which the first two words lie inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly long SizeAt(long offset)
    {
        var type = *(ulong*)(heap + offset);
        if (type >= typeCount)
            throw Problems.Unverified($"the object at {offset} has no type");
        if (!HeaderWord.IsPossible(*(ulong*)(heap + offset - HeaderSize)))
            throw Problems.Unverified($"the object at {offset} has a header that none can have");
        ref var shape = ref shapes[type];
        return shape.ComponentSize == 0 ? (shape.BaseSize + 7) & ~7L : (shape.BaseSize + (long)shape.ComponentSize * Length(offset, ref shape) + 7) & ~7L;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly uint Length(long offset, ref ShapeTable.Record shape)
    {
        var length = *(ulong*)(heap + offset + 8);
        if (shape.Shape == TypeShape.String)
            length = (uint)length;
        if (length > int.MaxValue)
            throw Problems.Unverified($"the array at {offset} has a length that none can have");
        return (uint)length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Content(long offset, long size)
    {
        ref var shape = ref shapes[*(uint*)(heap + offset)];
        if (shape.Kind == TypeKind.Leaf)
        {
            if (firstLeaf == 0)
                firstLeaf = offset;
            if (shape.Shape == TypeShape.String)
                CheckString(offset);
        }
        else
        {
            (firstLeaf, hasOthers) = (0, true);
            References(offset, ref shape);
        }
        if (shape.ValueCount + shape.CountCount + shape.Rank != 0)
            values.Check(offset, ref shape);
    }

    readonly void CheckString(long offset)
    {
        var length = *(uint*)(heap + offset + 8);
        if (((char*)(heap + offset + 12))[length] != 0)
            throw Problems.Unverified($"the string at {offset} does not end");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void References(long offset, ref ShapeTable.Record shape)
    {
        switch (shape.Kind)
        {
            case TypeKind.Fields:
                Slots(offset, ref shape);
                break;
            case TypeKind.ReferenceArray:
                var row = references[shape.FirstReference].Row;
                var first = offset + shape.DataOffset;
                for (var slot = first; slot < first + 8 * (long)*(uint*)(heap + offset + 8); slot += 8)
                    Slot(slot, row);
                break;
            case TypeKind.StructArray:
                long length = *(uint*)(heap + offset + 8);
                for (long i = 0; i < length; i++)
                    Slots(offset + shape.DataOffset + i * shape.ComponentSize, ref shape);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Slots(long start, ref ShapeTable.Record shape)
    {
        for (var i = 0; i < shape.ReferenceCount; i++)
        {
            ref var reference = ref references[shape.FirstReference + i];
            Slot(start + reference.Offset, reference.Row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Slot(long slot, int row)
    {
        var target = *(ulong*)(heap + slot);
        if (target == 0)
        {
            if (slot == nextOutside)
                Outside(row);
            return;
        }
        if (target >= (ulong)copied)
        {
            large.Check(largeMet++, range.Large.End, slot, target, assignments, row);
            return;
        }
        if ((target & 7) != 0 || !maps.IsStart(target))
            throw Problems.Unverified($"the reference at {slot} leads to {target}, where no object starts");
        var type = *(uint*)(heap + target);
        if (type >= typeCount)
            throw Problems.Unverified($"the object at {target} has no type");
        if (allowed[row + (int)type] != Assignments.Allowed)
            assignments.Learn(row, (int)type);
        marks.Reference(slot);
    }

    void Outside(int row)
    {
        outside.Check(outsideMet++, assignments, row);
        nextOutside = NextOutside();
    }
}
