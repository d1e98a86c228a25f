using System.Buffers.Binary;

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

    public static byte[] Damaged(byte[] assembly, ImageDamage damage)
    {
        var copy = assembly.ToArray();
        var start = copy.AsSpan().IndexOf("PREINIT\n"u8);
        Assert.True(start > 0, "the assembly has no image");
        var image = copy.AsSpan(start);
        var metadataLength = (int)BinaryPrimitives.ReadInt64LittleEndian(image[MetadataLengthOffset..]);
        var heapLength = (int)BinaryPrimitives.ReadInt64LittleEndian(image[HeapLengthOffset..]);
        image[damage switch
        {
            ImageDamage.Magic => 0,
            ImageDamage.Version => VersionOffset,
            ImageDamage.Length => MetadataLengthOffset,
            ImageDamage.Metadata => metadataLength / 2,
            ImageDamage.CoreLibraryId => image.IndexOf(typeof(object).Module.ModuleVersionId.ToByteArray()),
            ImageDamage.HeapStart => metadataLength + 8,
            ImageDamage.HeapMiddle => metadataLength + heapLength / 2,
            ImageDamage.HeapEnd => metadataLength + heapLength - 1,
            _ => throw new ArgumentOutOfRangeException(nameof(damage)),
        }] ^= 0x10;
        return copy;
    }
}
