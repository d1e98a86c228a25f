using System.Buffers.Binary;
using System.IO.Hashing;

namespace Preinit.EndToEnd;

/// <summary>Where an image is damaged.</summary>
public enum ImageDamage
{
    Magic,
    Version,
    Length,
    Metadata,
    CoreLibraryId,
    HeapStart,
    HeapMiddle,
    HeapEnd,
}

/// <summary>Finds the image in the bytes of a published assembly and damages it.</summary>
static class ImageBytes
{
    const int VersionOffset = 8;
    const int MetadataLengthOffset = 16;
    const int HeapLengthOffset = 32;
    const int CheckedLengthOffset = 64;

    /// <summary>The image in a published app, from its first byte on, in the assembly or in the native executable.</summary>
    public static byte[] Find(string publishFolder, string name)
    {
        var file = FileWithImage(publishFolder, name);
        return Starts(file) is [var first, ..] ? file[first..] : throw new Xunit.Sdk.XunitException($"{name} has no image");
    }

    static byte[] FileWithImage(string publishFolder, string name)
    {
        var assembly = Path.Combine(publishFolder, name + ".dll");
        return File.ReadAllBytes(File.Exists(assembly) ? assembly : Path.Combine(publishFolder, name));
    }

    /// <summary>Where the images of a file start.</summary>
    static List<int> Starts(byte[] file)
    {
        var starts = new List<int>();
        for (var start = file.AsSpan().IndexOf("PREINIT\n"u8); start >= 0; )
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(start + VersionOffset)) is > 0 and < 100)
                starts.Add(start);
            var next = file.AsSpan(start + 1).IndexOf("PREINIT\n"u8);
            start = next < 0 ? -1 : start + 1 + next;
        }
        return starts;
    }

    /// <summary>The flag of an image that its app checks at each start.</summary>
    public const uint ProbeLayouts = 2;

    /// <summary>The flag of an image that was compared with no second capture.</summary>
    public const uint NotCompared = 4;

    /// <summary>Objects are laid down when they are touched.</summary>
    public const uint Lazy = 8;

    /// <summary>The flags stand behind the identity of the runtime, which begins the first section.</summary>
    public static uint Flags(byte[] image)
    {
        const int SectionTable = 80;
        var runtime = BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(SectionTable + 4));
        return BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(runtime + 24));
    }

    /// <summary>How many objects are built anew at start-up, of all parts of an app's image.</summary>
    public static int Rebuilds(string publishFolder, string name)
    {
        const int SectionTable = 80, EntrySize = 16, RecordSize = 16, SectionCountOffset = 60, Rebuilds = 9;
        var file = FileWithImage(publishFolder, name);
        var found = 0;
        foreach (var start in Starts(file))
        {
            var image = file.AsSpan(start);
            for (var i = 0; i < BinaryPrimitives.ReadInt32LittleEndian(image[SectionCountOffset..]); i++)
            {
                var entry = image[(SectionTable + i * EntrySize)..];
                if (BinaryPrimitives.ReadInt32LittleEndian(entry) == Rebuilds)
                    found += BinaryPrimitives.ReadInt32LittleEndian(entry[8..]) / RecordSize;
            }
        }
        return found;
    }

    /// <summary>An app with fixed hash seeds that were found in another build of the runtime: the record that says where comes before any image.</summary>
    public static byte[] WithSeedsOfAnotherRuntime(byte[] assembly)
    {
        var copy = assembly.ToArray();
        var record = copy.AsSpan().IndexOf(typeof(object).Module.ModuleVersionId.ToByteArray());
        Assert.InRange(record, 0, copy.AsSpan().IndexOf("PREINIT\n"u8) - 1);
        copy[record] ^= 0x10;
        return copy;
    }

    /// <summary>A whole image, but of another build of the runtime: its identity is changed, and the checksum over it is right.</summary>
    public static byte[] ForAnotherRuntime(byte[] assembly)
    {
        const int ChecksumOffset = 24;
        var copy = assembly.ToArray();
        var image = copy.AsSpan(copy.AsSpan().IndexOf("PREINIT\n"u8));
        var metadata = image[..(int)BinaryPrimitives.ReadInt64LittleEndian(image[CheckedLengthOffset..])];
        metadata[metadata.IndexOf(typeof(object).Module.ModuleVersionId.ToByteArray())] ^= 0x10;
        BinaryPrimitives.WriteUInt64LittleEndian(metadata[ChecksumOffset..], XxHash64.HashToUInt64(metadata[(ChecksumOffset + 8)..]));
        return copy;
    }

    /// <summary>What the parts of an image have in common is an image without objects.</summary>
    static Span<byte> FirstWithHeap(Span<byte> bytes)
    {
        var image = Next(bytes);
        while (BinaryPrimitives.ReadInt64LittleEndian(image[HeapLengthOffset..]) == 0)
            image = Next(image[1..]);
        return image;
    }

    static Span<byte> Next(Span<byte> bytes)
    {
        var start = bytes.IndexOf("PREINIT\n"u8);
        Assert.True(start >= 0, "the assembly has no image");
        return bytes[start..];
    }

    public static byte[] Damaged(byte[] assembly, ImageDamage damage)
    {
        var copy = assembly.ToArray();
        var image = damage is ImageDamage.HeapStart or ImageDamage.HeapMiddle or ImageDamage.HeapEnd ? FirstWithHeap(copy) : Next(copy);
        var metadataLength = (int)BinaryPrimitives.ReadInt64LittleEndian(image[MetadataLengthOffset..]);
        var heapLength = (int)BinaryPrimitives.ReadInt64LittleEndian(image[HeapLengthOffset..]);
        image[damage switch
        {
            ImageDamage.Magic => 0,
            ImageDamage.Version => VersionOffset,
            ImageDamage.Length => MetadataLengthOffset,
            ImageDamage.Metadata => (int)BinaryPrimitives.ReadInt64LittleEndian(image[CheckedLengthOffset..]) / 2,
            ImageDamage.CoreLibraryId => image.IndexOf(typeof(object).Module.ModuleVersionId.ToByteArray()),
            ImageDamage.HeapStart => metadataLength + 8,
            ImageDamage.HeapMiddle => metadataLength + heapLength / 2,
            ImageDamage.HeapEnd => metadataLength + heapLength - 1,
            _ => throw new ArgumentOutOfRangeException(nameof(damage)),
        }] ^= 0x10;
        return copy;
    }
}
