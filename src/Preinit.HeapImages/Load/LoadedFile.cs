using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>A heap image file in memory, checked to be whole.</summary>
sealed unsafe class LoadedFile
{
    /// <summary>So many bytes say how many there are.</summary>
    public const int HeaderLength = 8 * 8 + 2 * 32;

    readonly byte* start;

    /// <param name="start">A multiple of 8.</param>
    /// <param name="length">Of everything, in bytes.</param>
    /// <exception cref="HeapImageException">It is no image, or a damaged one.</exception>
    public LoadedFile(byte* start, long length)
    {
        this.start = start;
        Header = HeaderOf(start, length);
        if (Checksum.Compute(start + sizeof(HeapFileHeader), (nint)Header.ManifestLength) != Header.ManifestChecksum)
            throw Problems.Damaged("the checksum of its manifest is wrong");
        Manifest = ManifestReader.Read(start + sizeof(HeapFileHeader), (long)Header.ManifestLength);
        if (new ImageReader(Image, ImageLength).Validate() is { } damage)
            throw Problems.Damaged(damage);
    }

    public HeapFileHeader Header { get; }

    public Manifest Manifest { get; }

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
            CheckStart(header);
            return (long)header.FileLength;
        }
    }

    /// <summary>The header, whose parts lie one after the other, up to the end.</summary>
    public static HeapFileHeader HeaderOf(byte* start, long length)
    {
        if (length < sizeof(HeapFileHeader))
            throw Problems.NotAnImage($"it has {length} bytes");
        var header = *(HeapFileHeader*)start;
        CheckStart(header);
        if (header.FileLength != (ulong)length)
            throw Problems.NotAnImage($"it has {length} bytes instead of {header.FileLength}");
        if (header.ManifestLength % 8 != 0 || header.ManifestLength > (ulong)length || (ulong)sizeof(HeapFileHeader) + header.ManifestLength > header.ImageOffset || header.ImageOffset % 8 != 0
            || header.ImageOffset > (ulong)length || header.ImageLength > (ulong)length - header.ImageOffset || header.SignatureLength > SignatureBlock.MaxLength
            || header.ImageOffset + header.ImageLength + header.SignatureLength != (ulong)length)
            throw Problems.Damaged("its parts do not lie one after the other");
        return header;
    }

    static void CheckStart(HeapFileHeader header)
    {
        if (header.Magic != HeapFileHeader.ExpectedMagic)
            throw Problems.NotAnImage("it does not begin like one");
        if (header.Version != HeapFileHeader.ExpectedVersion)
            throw Problems.OtherFormat(header.Version, HeapFileHeader.ExpectedVersion);
        if (header.ComputeChecksum() != header.HeaderChecksum || header.FileLength is < HeaderLength or > long.MaxValue)
            throw Problems.Damaged("the checksum of its header is wrong");
    }
}
