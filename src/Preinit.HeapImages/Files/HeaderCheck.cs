namespace Preinit.HeapImages;

/// <summary>Whether the first bytes of a file are those of an image.</summary>
static unsafe class HeaderCheck
{
    /// <summary>The header, whose parts lie one after the other, up to the end.</summary>
    public static HeapFileHeader Run(byte* start, long length)
    {
        if (length < sizeof(HeapFileHeader))
            throw Problems.NotAnImage($"it has {length} bytes");
        var header = *(HeapFileHeader*)start;
        Start(header);
        if (header.FileLength != (ulong)length)
            throw Problems.NotAnImage($"it has {length} bytes instead of {header.FileLength}");
        if (header.ManifestLength % 8 != 0 || header.ManifestLength > (ulong)length || (ulong)sizeof(HeapFileHeader) + header.ManifestLength > header.ImageOffset || header.ImageOffset % 8 != 0
            || header.ImageOffset > (ulong)length || header.ImageLength > (ulong)length - header.ImageOffset || header.SignatureLength > HeapFileHeader.MaxSignatureLength
            || header.ImageOffset + header.ImageLength + header.SignatureLength != (ulong)length)
            throw Problems.Damaged("its parts do not lie one after the other");
        return header;
    }

    /// <summary>What can be told from the header alone.</summary>
    public static void Start(HeapFileHeader header)
    {
        if (header.Magic != HeapFileHeader.ExpectedMagic)
            throw Problems.NotAnImage("it does not begin like one");
        if (header.Version != HeapFileHeader.ExpectedVersion)
            throw Problems.OtherFormat(header.Version, HeapFileHeader.ExpectedVersion);
        if (header.ComputeChecksum() != header.HeaderChecksum || header.FileLength is < HeapFileHeader.Length or > long.MaxValue)
            throw Problems.Damaged("the checksum of its header is wrong");
    }
}
