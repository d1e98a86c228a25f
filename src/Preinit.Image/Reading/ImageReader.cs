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

    /// <summary>Checks header, directory and sections, but not the heap.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public string? Validate()
    {
        if (length < sizeof(ImageHeader) || Header->Magic != ImageFormat.Magic)
            return "the image is damaged: its header is not one";
        if (Header->Version != ImageFormat.Version)
            return "the image has another format version than this Preinit.dll reads";
        if (Header->PointerSize != sizeof(nint))
            return "the image was made for another pointer size";
        if (Header->MetadataLength % 8 != 0
            || Header->MetadataLength < (ulong)sizeof(ImageHeader) + (ulong)Header->SectionCount * (ulong)sizeof(SectionEntry)
            || Header->MetadataLength + Header->HeapLength != (ulong)length)
            return "the image is damaged: its length is wrong";
        if (MetadataChecksum() != Header->MetadataChecksum)
            return "the image is damaged: a checksum of its metadata is wrong";
        return null;
    }

    public SectionReader Section(SectionId id)
    {
        var entry = Find(id);
        return new SectionReader(image + entry->Offset, entry->Length);
    }

    /// <summary>The records of a section that is a plain array.</summary>
    public T* Records<T>(SectionId id, out uint count) where T : unmanaged
    {
        var entry = Find(id);
        count = entry->Length / (uint)sizeof(T);
        return (T*)(image + entry->Offset);
    }

    SectionEntry* Find(SectionId id)
    {
        var entries = (SectionEntry*)(image + sizeof(ImageHeader));
        for (uint i = 0; i < Header->SectionCount; i++)
        {
            if (entries[i].Id == id && entries[i].Offset + (ulong)entries[i].Length <= Header->MetadataLength)
                return entries + i;
        }
        throw new InvalidDataException("the image lacks a section");
    }

    /// <summary>The checksum field lies in the image itself, which may be read-only memory: it is left out by its position.</summary>
    uint MetadataChecksum() => MetadataChecksum(image, Header->MetadataLength);

    internal static uint MetadataChecksum(byte* image, uint metadataLength)
    {
        const int Skip = 24; // everything up to and including the checksum; Validate checks these fields one by one
        return Checksum.Compute(image + Skip, (nint)metadataLength - Skip) ^ metadataLength;
    }
}
