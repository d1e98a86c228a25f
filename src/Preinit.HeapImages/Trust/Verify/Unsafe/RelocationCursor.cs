using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Goes along the relocation maps with the walk through a part of the heap: they must name the words that the walk meets, and no others.</summary>
/// <remarks>Sound: no map is asked for but those of the heap.</remarks>
unsafe ref struct RelocationCursor
{
    readonly RelocationMaps maps;
    long group;
    ulong references, types, mask;

    /// <param name="maps">All of them.</param>
    /// <param name="start">Where the part starts: what is marked before is for others to compare.</param>
    public RelocationCursor(RelocationMaps maps, long start)
    {
        this.maps = maps;
        group = start / RelocationMaps.GroupSize;
        mask = ulong.MaxValue << (int)(start / 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Object(long offset)
    {
        if (offset / RelocationMaps.GroupSize != group)
            Advance(offset / RelocationMaps.GroupSize);
        types |= 1UL << (int)(offset / 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reference(long offset)
    {
        if (offset / RelocationMaps.GroupSize != group)
            Advance(offset / RelocationMaps.GroupSize);
        references |= 1UL << (int)(offset / 8);
    }

    /// <summary>Behind the last part nothing is marked.</summary>
    public void End() => Advance(maps.GroupCount);

    /// <summary>The part ends, where the next one starts.</summary>
    public void EndBefore(long offset)
    {
        Advance(offset / RelocationMaps.GroupSize);
        mask &= ~(ulong.MaxValue << (int)(offset / 8));
        Compare(group, references, types, mask);
    }

    void Advance(long next)
    {
        if (next == group)
            return;
        Compare(group, references, types, mask);
        for (var between = group + 1; between < next; between++)
            Compare(between, 0, 0, ulong.MaxValue);
        (group, references, types, mask) = (next, 0, 0, ulong.MaxValue);
    }

    readonly void Compare(long at, ulong expectedReferences, ulong expectedTypes, ulong compared)
    {
        var map = maps.At(at);
        if ((map->References & compared) != expectedReferences || (map->Types & compared) != expectedTypes)
            throw Problems.Unverified("what is marked as references and types are other words than those");
    }
}
