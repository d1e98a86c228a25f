using System.Numerics;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The sections of an image whose metadata is proven to lie where it says, each once and of whole records, and the sizes of its heap. Its checksum was compared before.</summary>
readonly unsafe struct Sections
{
    const int SmallestObject = 24;

    readonly byte* image;
    readonly uint[] offsets, lengths;

    /// <param name="reader">The image.</param>
    /// <param name="verification">What it may be.</param>
    /// <exception cref="HeapImageException">It is made up.</exception>
    public Sections(ImageReader reader, HeapImageVerification verification)
    {
        image = (byte*)reader.Header;
        Header = *reader.Header;
        Heap = image + Header.MetadataLength;
        offsets = new uint[(int)SectionId.NameTexts + 1];
        lengths = new uint[offsets.Length];
        FindAll();
        CheckSizes(verification);
        if (*(RuntimeRecord*)Start(SectionId.Runtime, sizeof(RuntimeRecord), out var runtimes) is { Flags: not ImageFlags.None } || runtimes != 1)
            throw Problems.Unverified("it asks for what heap images never do");
    }

    public ImageHeader Header { get; }

    /// <summary>Behind the rest, unless it was read elsewhere.</summary>
    public byte* Heap { get; init; }

    public long CopiedLength => (long)Header.CopiedLength;

    public uint LargeCount => lengths[(int)SectionId.LargeArrays] / (uint)sizeof(LargeArrayRecord);

    /// <summary>The first record of a section.</summary>
    public byte* Start(SectionId id, int size, out uint count)
    {
        var length = lengths[(int)id];
        if (length % size != 0)
            throw Problems.Unverified($"the section {id} does not consist of records");
        count = length / (uint)size;
        return image + offsets[(int)id];
    }

    void FindAll()
    {
        var entries = (SectionEntry*)(image + sizeof(ImageHeader));
        if (Header.SectionCount != (uint)SectionId.NameTexts)
            throw Problems.Unverified("its sections are not those of an image");
        for (uint i = 0; i < Header.SectionCount; i++)
        {
            var (id, offset, length) = (entries[i].Id, entries[i].Offset, entries[i].Length);
            if (id is 0 or > SectionId.NameTexts || offsets[(int)id] != 0 || offset % 8 != 0 || offset < sizeof(ImageHeader) || offset + (ulong)length > EndOf(id))
                throw Problems.Unverified($"the section {id} does not lie where one does");
            (offsets[(int)id], lengths[(int)id]) = (offset, length);
        }
    }

    /// <summary>What only people need lies behind all else, where the checksum of the rest does not cover it, and so does a part of the blocks.</summary>
    ulong EndOf(SectionId id) => id is < SectionId.TypeNames and not SectionId.Blocks ? Header.CheckedLength : Header.MetadataLength;

    void CheckSizes(HeapImageVerification verification)
    {
        var copied = Header.CopiedLength;
        if (Header.HeapLength % 8 != 0 || copied % 8 != 0 || copied < SmallestObject || copied > Header.HeapLength || Header.HeapLength > ImageFormat.MaxHeapLength || LargeCount == 0 && copied != Header.HeapLength)
            throw Problems.Unverified("its heap has no size that a heap can have");
        if (Header.ObjectCount > verification.MaxObjects)
            throw Problems.OverLimit("objects", Header.ObjectCount, verification.MaxObjects);
        Start(SectionId.Blocks, sizeof(BlockRecord), out var blocks);
        if (blocks != (Header.HeapLength + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize)
            throw Problems.Unverified("its heap has another number of blocks than it says");
    }
}
