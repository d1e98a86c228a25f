using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>The first bytes of an image.</summary>
[StructLayout(LayoutKind.Sequential)]
struct ImageHeader
{
    public ulong Magic;
    public uint Version;
    public uint PointerSize;

    /// <summary>Bytes from the start of the image to the heap: header, directory and sections.</summary>
    public ulong MetadataLength;

    /// <summary>
    /// Checksum of the metadata behind this field, up to <see cref="CheckedLength"/>; what lies before it is checked field by field.
    /// </summary>
    public ulong MetadataChecksum;

    /// <summary>Bytes of the heap, headers of all objects included; a multiple of 8.</summary>
    public ulong HeapLength;

    /// <summary>Bytes of the heap that are copied at start-up: all but the large arrays and the gap before them.</summary>
    public ulong CopiedLength;

    /// <summary>The blocks that hold something of it.</summary>
    public readonly long CopiedBlocks => ((long)CopiedLength + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize;

    /// <summary>Where, in what is copied, the last objects start that have no references, all of them; the header of the first one lies there.</summary>
    public ulong LeafOffset;

    public uint ObjectCount;
    public uint SectionCount;

    /// <summary>
    /// Bytes from the start of the image to what restoring neither reads nor checks: the records of blocks with large arrays alone, of which there may be very many, and the
    /// sections that only people need.
    /// </summary>
    public ulong CheckedLength;

    /// <summary>Checksum of these records and sections.</summary>
    public ulong NamesChecksum;
}
