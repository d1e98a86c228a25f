using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>An image file in memory, be it a delta or not, of which only the outermost parts are looked at.</summary>
sealed unsafe class WorldFile(ImageMemory memory) : IDisposable
{
    /// <summary>Characters of an identity.</summary>
    public const int IdentityLength = 64;

    /// <summary>Takes the memory over, also if there is no image in it.</summary>
    public static WorldFile Of(ImageMemory memory)
    {
        try
        {
            return new(memory);
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    public HeapFileHeader Header { get; } = HeaderCheck.Run(memory.Start, memory.Length);

    /// <summary>The whole file.</summary>
    public byte* Start => memory.Start;

    public long Length => memory.Length;

    /// <summary>Bytes behind the image that may be written to.</summary>
    public long Room => memory.Room + memory.Length - (long)(Header.ImageOffset + Header.ImageLength);

    /// <summary>The image, or what a delta has instead.</summary>
    public byte* Content => memory.Start + Header.ImageOffset;

    public ReadOnlySpan<byte> ManifestBytes => new(memory.Start + sizeof(HeapFileHeader), (int)Header.ManifestLength);

    /// <summary>Whether it is no file but was embedded in an app; see <see cref="EmbeddedFile"/>.</summary>
    public bool IsEmbedded => Header.ManifestLength == 0 && !Header.IsDelta;

    public string Identity => TextOf(Header.Identity);

    public string Base => TextOf(Header.Base);

    public static string TextOf(HeapFileHeader.Hash hash) => Convert.ToHexStringLower(hash);

    public DeltaReader Delta() => new(Content, (long)Header.ImageLength);

    /// <summary>The ordinary image file that this delta makes of its base, with all that it says of itself proven.</summary>
    public WorldFile MergeWith(WorldFile before)
    {
        if (before.Header.IsDelta || before.Identity != Base)
            throw Problems.OtherBase(Base, before.Identity);
        var delta = Delta();
        var header = Header;
        header.Base = default;
        header.SignatureLength = 0; // it was one of the change: who asks for signatures asks each file of a chain
        header.ImageLength = delta.Header.ImageLength;
        header.FileLength = checked(header.ImageOffset + header.ImageLength);
        header.HeaderChecksum = header.ComputeChecksum();
        var merged = new ImageMemory(checked((long)header.FileLength));
        try
        {
            Unsafe.CopyBlock(merged.Start, Start, checked((uint)Header.ImageOffset));
            *(HeapFileHeader*)merged.Start = header;
            delta.Merge(before.Content, (long)before.Header.ImageLength, merged.Start + header.ImageOffset);
            var file = new WorldFile(merged);
            file.CheckIdentity();
            return file;
        }
        catch
        {
            merged.Dispose();
            throw;
        }
    }

    /// <summary>That it is what it says it is: the identity covers the checksums of all blocks of the heap.</summary>
    void CheckIdentity()
    {
        if (new ImageReader(Content, (nint)Header.ImageLength).Validate() is { } damage)
            throw Problems.Damaged(damage);
        if (Convert.ToHexStringLower(FileIdentity.Of(ManifestBytes, new(Content, checked((int)((ImageHeader*)Content)->MetadataLength)))) != Identity)
            throw Problems.Damaged("what it makes of its base is not what was saved");
    }

    public void Dispose() => memory.Dispose();
}
