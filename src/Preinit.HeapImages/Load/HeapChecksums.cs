using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The checksums of the blocks of a heap, for those who read it without restoring it.</summary>
static unsafe class HeapChecksums
{
    /// <exception cref="HeapImageException">One of them is wrong.</exception>
    public static void Check(ImageReader reader)
    {
        var blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
        var length = (long)reader.Header->HeapLength;
        var count = (length + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize;
        if (count * sizeof(BlockRecord) != reader.Length(SectionId.Blocks))
            throw Problems.Damaged("its heap has another number of blocks");
        for (long i = 0; i < count; i++)
        {
            var start = i * ImageFormat.BlockSize;
            if (Checksum.Compute(reader.Heap + start, (nint)Math.Min(ImageFormat.BlockSize, length - start)) != blocks[i].Checksum)
                throw Problems.Damaged("a checksum of its heap is wrong");
        }
    }
}
