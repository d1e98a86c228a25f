using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The references to objects outside the image, in the order of the heap: each is a slot, and the object may be there.</summary>
/// <remarks>Sound: only records of a section are read that consists of them.</remarks>
sealed unsafe class OutsideSlots
{
    readonly Fixup* fixups;
    readonly uint count;
    readonly object[] links;
    uint next;

    public OutsideSlots(Sections sections, object[] links)
    {
        fixups = (Fixup*)sections.Start(SectionId.Fixups, sizeof(Fixup), out count);
        this.links = links;
    }

    /// <summary>The offset of the next one.</summary>
    public long Next => next < count ? fixups[next].Slot : long.MaxValue;

    /// <summary>Proves the next one, where the walk is.</summary>
    /// <returns>The offset of the one after it.</returns>
    public long Check(Assignments assignments, int row)
    {
        if (fixups[next].Link >= (uint)links.Length)
            throw Problems.Unverified($"it refers to the outside object {fixups[next].Link} of {links.Length}");
        assignments.Check(row, links[fixups[next].Link].GetType());
        next++;
        return Next;
    }

    public void End()
    {
        if (next < count)
            throw Problems.Unverified($"an outside object is to be stored at {fixups[next].Slot}, which is no empty reference");
    }
}
