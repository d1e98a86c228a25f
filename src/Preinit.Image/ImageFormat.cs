namespace Preinit.Image;

/// <summary>
/// The constants of the image format. An image is a fixed header, a directory of sections, the sections, and last the heap:
/// objects in memory format, one after the other, with a type index in place of each method table and heap offsets in place of
/// references. All numbers are little-endian.
/// </summary>
static class ImageFormat
{
    /// <summary>"PREINIT\n": the line feed shows a transfer in text mode.</summary>
    public const ulong Magic = 0x0A54494E49455250;

    /// <summary>Grows with every change of the format. A reader reads its own version and no other.</summary>
    public const uint Version = 10;

    /// <summary>The heap's block size for <see cref="SectionId.Blocks"/>: small enough to stay in the cache between check and copy.</summary>
    public const int BlockSize = 16 * 1024;

    /// <summary>Every image starts its heap with the array of roots; this is that object's offset (its header lies before it).</summary>
    public const int RootsOffset = 8;

    /// <summary>An array without references is a large one from this size on,</summary>
    public const long LargeArray = 64 * 1024;

    /// <summary>provided that all of them together have this size: below, copying them costs less than what else is to be done.</summary>
    public const long LargeArrays = 1024 * 1024;

    /// <summary>
    /// What of the other objects has no references goes to memory that the collector ignores from this size on; below, there is little for it to ignore.
    /// </summary>
    public const long LeafSegment = 1024 * 1024;

    /// <summary>Unused bytes before and after the large arrays: their pages, of whatever size, then hold nothing else.</summary>
    public const int PageGap = 64 * 1024;

    /// <summary>The heap of one image is at most the payload of one array.</summary>
    public const long MaxHeapLength = 0x7FFF_FF00;
}
