using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// Where objects lie in the heap of an image that changes another one: those that were there before lie where they lay, the others where one lay that is gone, or behind all.
/// </summary>
sealed class WorldPlaces
{
    /// <summary>An empty array, which fills what is left of a hole.</summary>
    const int Smallest = 24;

    /// <summary>So many holes are looked at for an object.</summary>
    const int MostTries = 16;

    readonly List<Hole> holes;
    readonly long leafStart;
    long end;
    int next;

    /// <param name="before">The heap as it was.</param>
    /// <param name="stays">Whether the object at an offset is still there. It is asked about each once.</param>
    /// <param name="rootsSize">Bytes of the array of roots, which comes first in every heap.</param>
    /// <param name="evict">Is told the offset of each object that makes room for that.</param>
    public WorldPlaces(BaseWorld before, Func<long, bool> stays, long rootsSize, Action<long> evict)
    {
        (holes, leafStart) = ([], before.LeafOffset);
        long free = 0, offset = ImageFormat.RootsOffset;
        if (before.SizeAt(offset) == rootsSize)
            free = rootsSize;
        else
        {
            while (offset - 8 != rootsSize && offset - 8 < rootsSize + Smallest && offset < before.HeapLength)
            {
                evict(offset);
                offset = before.After(offset);
            }
            free = rootsSize;
        }
        long size;
        for (offset = Math.Max(offset, ImageFormat.RootsOffset); offset < before.HeapLength; offset = before.Following(offset + size))
        {
            size = before.SizeAt(offset);
            var start = offset - 8;
            if (start != 0 && !stays(offset))
                continue;
            AddHole(free, start);
            free = Math.Max(free, start + size);
        }
        end = Math.Max(free, rootsSize);
    }

    /// <param name="before">The heap as it was.</param>
    /// <param name="holes">What is gone of it.</param>
    public WorldPlaces(BaseWorld before, List<Hole> holes)
    {
        (leafStart, end) = (before.LeafOffset, before.HeapLength);
        this.holes = holes;
        while (holes.FindIndex(h => h.End == end) is >= 0 and var last)
        {
            end = holes[last].Start;
            holes.RemoveAt(last);
        }
    }

    /// <summary>The offset for an object.</summary>
    public long Place(long size, bool isLeaf)
    {
        for (var tries = 0; tries < MostTries && holes.Count > 0; tries++)
        {
            next = next >= holes.Count ? 0 : next;
            var hole = holes[next];
            if ((hole.Length == size || hole.Length >= size + Smallest) && (isLeaf || hole.Start + size <= leafStart))
            {
                if (hole.Length == size)
                    holes.RemoveAt(next);
                else
                    holes[next] = hole with { Start = hole.Start + size };
                return hole.Start + 8;
            }
            next++;
        }
        var start = end;
        end += size;
        return start + 8;
    }

    /// <summary>Bytes of the heap.</summary>
    public long End => end;

    /// <summary>What is left when all objects have their places.</summary>
    public IReadOnlyList<Hole> Holes => holes;

    void AddHole(long start, long stop)
    {
        if (stop > start)
            holes.Add(new(start, stop));
    }
}
