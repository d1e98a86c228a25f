using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>A heap image file in memory, checked to be whole.</summary>
sealed unsafe class LoadedFile
{
    /// <summary>So many bytes say how many there are.</summary>
    public const int HeaderLength = HeapFileHeader.Length;

    readonly byte* start;
    Manifest? manifest;

    /// <param name="start">A multiple of 8.</param>
    /// <param name="length">Of everything, in bytes.</param>
    /// <exception cref="HeapImageException">It is no image, or a damaged one.</exception>
    public LoadedFile(byte* start, long length)
    {
        this.start = start;
        Header = HeaderCheck.Run(start, length);
        if (Checksum.Compute(start + sizeof(HeapFileHeader), (nint)Header.ManifestLength) != Header.ManifestChecksum)
            throw Problems.Damaged("the checksum of its manifest is wrong");
        if (new ImageReader(Image, ImageLength).Validate() is { } damage)
            throw Problems.Damaged(damage);
    }

    public HeapFileHeader Header { get; }

    /// <summary>Read when it is first asked for: a load in the same builds does without most of the time.</summary>
    /// <exception cref="HeapImageException">It is damaged.</exception>
    public Manifest Manifest => manifest ??= ManifestReader.Read(ManifestStart, ManifestLength);

    public byte* ManifestStart => start + sizeof(HeapFileHeader);

    public long ManifestLength => (long)Header.ManifestLength;

    public byte* Image => start + Header.ImageOffset;

    public nint ImageLength => (nint)Header.ImageLength;

    /// <summary>What the first bytes say about the length of all.</summary>
    public static long LengthOf(ReadOnlySpan<byte> start)
    {
        fixed (byte* bytes = start)
        {
            if (start.Length < sizeof(HeapFileHeader))
                throw Problems.NotAnImage($"it has {start.Length} bytes");
            var header = *(HeapFileHeader*)bytes;
            HeaderCheck.Start(header);
            return (long)header.FileLength;
        }
    }
}
