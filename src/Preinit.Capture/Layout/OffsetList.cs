namespace Preinit.Capture;

/// <summary>Offsets as they are found.</summary>
sealed class OffsetList
{
    uint[] offsets = new uint[16];
    int count;

    public void Add(uint offset)
    {
        if (count == offsets.Length)
        {
            var larger = new uint[2 * count];
            Array.Copy(offsets, larger, count);
            offsets = larger;
        }
        offsets[count++] = offset;
    }

    /// <summary>They come in order but for a few; the framework's sort of such numbers would have to be compiled.</summary>
    public uint[] Sorted()
    {
        var sorted = new uint[count];
        for (var i = 0; i < count; i++)
        {
            var at = i;
            for (; at > 0 && sorted[at - 1] > offsets[i]; at--)
                sorted[at] = sorted[at - 1];
            sorted[at] = offsets[i];
        }
        return sorted;
    }
}
