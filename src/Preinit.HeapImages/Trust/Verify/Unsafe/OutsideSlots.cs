using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The references to objects outside the image, in the order of the heap: each is a slot, and the object may be there.</summary>
/// <remarks>Sound: only records of a section are read that consists of them.</remarks>
sealed unsafe class OutsideSlots
{
    readonly Fixup* fixups;
    readonly uint count;
    readonly object[] links;

    public OutsideSlots(Sections sections, object[] links)
    {
        fixups = (Fixup*)sections.Start(SectionId.Fixups, sizeof(Fixup), out count);
        this.links = links;
    }

    public uint Count => count;

    public long SlotOf(uint index) => fixups[index].Slot;

    /// <summary>The first one at an offset or behind; if they are in no order, any.</summary>
    public uint From(long offset)
    {
        var (first, end) = (0u, count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = fixups[middle].Slot < offset ? (middle + 1, end) : (first, middle);
        }
        return first;
    }

    public void Check(uint index, Assignments assignments, int row)
    {
        if (fixups[index].Link >= (uint)links.Length)
            throw Problems.Unverified($"it refers to the outside object {fixups[index].Link} of {links.Length}");
        assignments.Check(row, links[fixups[index].Link].GetType());
    }

    /// <summary>They are met one after the other, all of them.</summary>
    /// <param name="met">Those before this one were.</param>
    /// <param name="range">What was to be met.</param>
    public void End(uint met, SlotRange range)
    {
        if (met != range.End)
            throw Problems.Unverified($"an outside object is to be stored at {fixups[Math.Min(met, range.End)].Slot}, which is no empty reference");
    }
}
