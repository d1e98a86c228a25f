using Preinit.Image;

namespace Preinit.Restore;

/// <summary>The blocks of an image's heap, each with its checksum.</summary>
static unsafe class HeapBlocks
{
    public static bool AreIntact(ImageReader reader)
    {
        var blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
        var length = (long)reader.Header->HeapLength;
        for (long offset = 0; offset < length; offset += ImageFormat.BlockSize)
        {
            var size = Math.Min(ImageFormat.BlockSize, length - offset);
            if (Checksum.Compute(reader.Heap + offset, (nint)size) != blocks[offset / ImageFormat.BlockSize].Checksum)
                return false;
        }
        return true;
    }
}
