using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// The places in the heap that refer to objects which are still to be made. Their holders are held from the beginning: code of the app that runs
/// meanwhile may drop them, and nothing may be stored into an object that was collected.
/// </summary>
sealed unsafe class SurrogateSlots
{
    readonly SurrogateFixup* fixups;
    readonly object[] holders;

    public SurrogateSlots(ImageReader reader, RestoredHeap heap)
    {
        fixups = (SurrogateFixup*)reader.Records(SectionId.SurrogateFixups);
        holders = new object[reader.Length(SectionId.SurrogateFixups) / (uint)sizeof(SurrogateFixup)];
        for (var i = 0; i < holders.Length; i++)
            holders[i] = heap.ObjectAt(fixups[i].Holder);
    }

    public void Store(uint surrogate, object made)
    {
        for (var i = FirstOf(surrogate); i < holders.Length && fixups[i].Surrogate == surrogate; i++)
            ObjectContent.Store(holders[i], fixups[i].Slot, made);
    }

    /// <summary>They are sorted.</summary>
    int FirstOf(uint surrogate)
    {
        var (low, high) = (0, holders.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = fixups[middle].Surrogate < surrogate ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
