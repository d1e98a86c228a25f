using Preinit.Image;

namespace Preinit.Restore;

/// <summary>The blocks of an image's heap, each with its checksum.</summary>
static unsafe class HeapBlocks
{
    public static bool AreIntact(ImageReader reader) => AreIntact(reader, 0, (long)reader.Header->HeapLength);

    /// <summary>The blocks of a part of it.</summary>
    public static bool AreIntact(ImageReader reader, long start, long end)
    {
        var blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
        var length = (long)reader.Header->HeapLength;
        for (var offset = start & -ImageFormat.BlockSize; offset < end; offset += ImageFormat.BlockSize)
        {
            var size = Math.Min(ImageFormat.BlockSize, length - offset);
            if (Checksum.Compute(reader.Heap + offset, (nint)size) != blocks[offset / ImageFormat.BlockSize].Checksum)
                return false;
        }
        return true;
    }
}
