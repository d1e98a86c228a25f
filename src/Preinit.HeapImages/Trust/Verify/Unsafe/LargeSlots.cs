using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The large arrays of an image, and the references to them, in the order of the heap.</summary>
/// <remarks>Sound: only records of sections are read that consist of them, and of the heap what lies behind what is copied, and before its end.</remarks>
sealed unsafe class LargeSlots
{
    readonly LargeArrayRecord* arrays;
    readonly uint* slots;
    readonly uint arrayCount, slotCount;
    uint next;

    public LargeSlots(Sections sections, ShapeTable table, ValueWalk values)
    {
        arrays = (LargeArrayRecord*)sections.Start(SectionId.LargeArrays, sizeof(LargeArrayRecord), out arrayCount);
        slots = (uint*)sections.Start(SectionId.LargeReferences, sizeof(uint), out slotCount);
        if (arrayCount > 0)
            CheckArrays(sections, table, values);
    }

    /// <summary>Proves the next one, where the walk is.</summary>
    public void Check(long slot, ulong target, Assignments assignments, int row)
    {
        if (next >= slotCount || slots[next] != slot)
            throw Problems.Unverified($"the reference at {slot} leads out of what is copied");
        next++;
        var type = (int)TypeOf(target);
        if (assignments.Table[row + type] != Assignments.Allowed)
            assignments.Learn(row, type);
    }

    public void End()
    {
        if (next < slotCount)
            throw Problems.Unverified($"a large array is to be stored at {slots[next]}, which is no reference");
    }

    uint TypeOf(ulong target)
    {
        var (first, end) = (0u, arrayCount);
        while (end - first > 1)
        {
            var middle = (first + end) / 2;
            (first, end) = arrays[middle].Offset <= target ? (middle, end) : (first, middle);
        }
        return first < arrayCount && arrays[first].Offset == target ? arrays[first].Type : throw Problems.Unverified($"no large array starts at {target}");
    }

    /// <summary>One behind the other, up to the end, behind a gap.</summary>
    void CheckArrays(Sections sections, ShapeTable table, ValueWalk values)
    {
        var end = (long)sections.Header.HeapLength;
        var expected = sections.CopiedLength + 8 + ImageFormat.PageGap;
        for (uint i = 0; i < arrayCount; i++)
        {
            var record = arrays[i];
            if (record.Offset != expected || record.Offset + 16 > end || record.Type >= (uint)table.Shapes.Length)
                throw Problems.Unverified("a large array does not lie where one does");
            ref var shape = ref table.Shapes[record.Type];
            var start = sections.Heap + record.Offset;
            var size = (shape.BaseSize + (long)shape.ComponentSize * record.Length + 7) & ~7L;
            if (shape.Kind != TypeKind.Leaf || shape.Shape != TypeShape.Vector || record.Length > int.MaxValue || *(ulong*)start != record.Type || *(ulong*)(start + 8) != record.Length
                || size > end + 8 - record.Offset || !HeaderWord.IsPossible(*(ulong*)(start - 8)))
                throw Problems.Unverified("a large array is none");
            if (shape.ValueCount > 0)
                values.Check(record.Offset, ref shape);
            expected = record.Offset + size;
        }
        if (expected != end + 8)
            throw Problems.Unverified("its large arrays do not fill its heap");
    }
}
