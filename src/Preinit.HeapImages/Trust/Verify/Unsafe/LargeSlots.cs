using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The large arrays of an image, and the references to them, in the order of the heap.</summary>
/// <remarks>Sound: only records of sections are read that consist of them, and of the heap what lies behind what is copied, and before its end.</remarks>
sealed unsafe class LargeSlots
{
    readonly LargeArrayRecord* arrays;
    readonly uint* slots;
    readonly uint arrayCount, slotCount;

    public LargeSlots(Sections sections, ShapeTable table, ValueWalk values)
    {
        arrays = (LargeArrayRecord*)sections.Start(SectionId.LargeArrays, sizeof(LargeArrayRecord), out arrayCount);
        slots = (uint*)sections.Start(SectionId.LargeReferences, sizeof(uint), out slotCount);
        if (arrayCount > 0)
            CheckArrays(sections, table, values);
    }

    public uint Count => slotCount;

    /// <summary>The first one at an offset or behind; if they are in no order, any.</summary>
    public uint From(long offset)
    {
        var (first, end) = (0u, slotCount);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = slots[middle] < offset ? (middle + 1, end) : (first, middle);
        }
        return first;
    }

    /// <summary>Proves one, where the walk is.</summary>
    /// <param name="index">The one that is the next.</param>
    /// <param name="end">The one behind the last of the part.</param>
    public void Check(uint index, uint end, long slot, ulong target, Assignments assignments, int row)
    {
        if (index >= end || slots[index] != slot)
            throw Problems.Unverified($"the reference at {slot} leads out of what is copied");
        var type = (int)TypeOf(target);
        if (assignments.Table[row + type] != Assignments.Allowed)
            assignments.Learn(row, type);
    }

    /// <summary>They are met one after the other, all of them.</summary>
    /// <param name="met">Those before this one were.</param>
    /// <param name="range">What was to be met.</param>
    public void End(uint met, SlotRange range)
    {
        if (met != range.End)
            throw Problems.Unverified($"a large array is to be stored at {slots[Math.Min(met, range.End)]}, which is no reference");
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
