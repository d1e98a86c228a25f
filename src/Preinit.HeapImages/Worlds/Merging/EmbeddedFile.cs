using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// An image that publish embedded in an app, as if it were a file: so changes of it are merged like those of any other. It has no manifest; whoever merges asks for none. The identity
/// covers its metadata, which has the checksums of its heap.
/// </summary>
static unsafe class EmbeddedFile
{
    const int ImageAlignment = 16;

    const int Start = (HeapFileHeader.Length + ImageAlignment - 1) & -ImageAlignment;

    /// <summary>What tells the image from all others.</summary>
    /// <param name="image">All of it, or its metadata alone.</param>
    public static byte[] IdentityOf(ReadOnlySpan<byte> image)
    {
        fixed (byte* start = image)
            return FileIdentity.Of([], image[..(int)((ImageHeader*)start)->MetadataLength]);
    }

    /// <param name="image">Its bytes, which are copied.</param>
    public static ImageMemory Make(ReadOnlySpan<byte> image)
    {
        var memory = new ImageMemory(Start + (long)image.Length);
        new Span<byte>(memory.Start, Start).Clear();
        image.CopyTo(new(memory.Start + Start, image.Length));
        var header = new HeapFileHeader
        {
            Magic = HeapFileHeader.ExpectedMagic,
            Version = HeapFileHeader.ExpectedVersion,
            FileLength = (ulong)memory.Length,
            ImageOffset = Start,
            ImageLength = (ulong)image.Length,
            ManifestChecksum = Checksum.Compute(memory.Start, 0),
        };
        IdentityOf(new(memory.Start + Start, image.Length)).CopyTo(header.Identity);
        header.HeaderChecksum = header.ComputeChecksum();
        *(HeapFileHeader*)memory.Start = header;
        return memory;
    }
}
