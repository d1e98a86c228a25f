using System.Runtime.CompilerServices;
using System.Text;

namespace Preinit.Image;

/// <summary>
/// Finds the parts of an image in memory. <see cref="Validate"/> comes first; after it every section lies inside the image.
/// </summary>
readonly unsafe struct ImageReader(byte* image, nint length)
{
    readonly byte* image = image;
    readonly nint length = length;

    public ImageHeader* Header => (ImageHeader*)image;

    public byte* Heap => image + Header->MetadataLength;

    /// <summary>Bytes of the copied objects without references that lie at its end.</summary>
    public long LeafLength => (long)Header->CopiedLength - (long)Header->LeafOffset;

    public ImageFlags Flags => ((RuntimeRecord*)Records(SectionId.Runtime))->Flags;

    /// <summary>Checks header, directory and sections, but not the heap.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Validate()
    {
        if (length < sizeof(ImageHeader) || Header->Magic != ImageFormat.Magic)
            return "the image is damaged: its header is not one";
        if (Header->Version != ImageFormat.Version)
            return "the image has another format version than this Preinit.dll reads";
        if (Header->PointerSize != sizeof(nint))
            return "the image was made for another pointer size";
        if (Header->MetadataLength % 8 != 0 || Header->CheckedLength % 8 != 0
            || Header->CheckedLength < (ulong)sizeof(ImageHeader) + (ulong)Header->SectionCount * (ulong)sizeof(SectionEntry)
            || Header->CheckedLength > Header->MetadataLength || Header->MetadataLength > (ulong)length
            || Header->MetadataLength + Header->HeapLength != (ulong)length)
            return "the image is damaged: its length is wrong";
        if (MetadataChecksum() != Header->MetadataChecksum)
            return "the image is damaged: a checksum of its metadata is wrong";
        return null;
    }

    /// <summary>The records of a section that is a plain array.</summary>
    public byte* Records(SectionId id) => image + Find(id)->Offset;

    /// <summary>The section's length in bytes.</summary>
    public uint Length(SectionId id) => Find(id)->Length;

    public string Name(NameRecord name) => Encoding.UTF8.GetString(Records(SectionId.Names) + name.Offset, (int)name.Length);

    /// <summary>Where the next object starts, given where one ends: between the large arrays and all others is a gap.</summary>
    public long Following(long end) =>
        end == (long)Header->CopiedLength + 8 && Length(SectionId.LargeArrays) > 0 ? ((LargeArrayRecord*)Records(SectionId.LargeArrays))->Offset : end;

    SectionEntry* Find(SectionId id)
    {
        var entries = (SectionEntry*)(image + sizeof(ImageHeader));
        for (uint i = 0; i < Header->SectionCount; i++)
        {
            if (entries[i].Id == id && entries[i].Offset + (ulong)entries[i].Length <= Header->MetadataLength)
                return entries + i;
        }
        return Missing();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static SectionEntry* Missing() => throw new InvalidDataException("the image lacks a section");

    ulong MetadataChecksum() => MetadataChecksum(image, Header->CheckedLength);

    /// <summary>Whether the names for people, and what else a restore does not read, are as they were written. Restoring does not ask.</summary>
    public bool AreNamesIntact() => NamesChecksum(image) == Header->NamesChecksum;

    internal static ulong MetadataChecksum(byte* image, ulong checkedLength)
    {
        const int Skip = 32; // everything up to and including the checksum
        return Checksum.Compute(image + Skip, (nint)checkedLength - Skip);
    }

    internal static ulong NamesChecksum(byte* image)
    {
        var header = (ImageHeader*)image;
        return Checksum.Compute(image + header->CheckedLength, (nint)(header->MetadataLength - header->CheckedLength));
    }
}
