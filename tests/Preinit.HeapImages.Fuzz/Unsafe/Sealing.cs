using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.HeapImages.Fuzz;

/// <summary>Makes the checksums and lengths of a mutated file right again, so that only verification can find what is wrong with the rest.</summary>
/// <remarks>Every place is compared with the length of the array before it is written to.</remarks>
static unsafe class Sealing
{
    public static void Seal(byte[] file)
    {
        fixed (byte* start = file)
        {
            if (file.Length < sizeof(HeapFileHeader))
                return;
            var header = (HeapFileHeader*)start;
            header->Magic = HeapFileHeader.ExpectedMagic;
            header->Version = HeapFileHeader.ExpectedVersion;
            header->FileLength = (ulong)file.Length;
            header->SignatureLength = 0;
            var room = (ulong)file.Length - (ulong)sizeof(HeapFileHeader);
            if (header->ManifestLength <= room && header->ManifestLength % 8 == 0)
                header->ManifestChecksum = Checksum.Compute(start + sizeof(HeapFileHeader), (nint)header->ManifestLength);
            if (header->ImageOffset < (ulong)file.Length && header->ImageOffset % 8 == 0)
            {
                header->ImageLength = (ulong)file.Length - header->ImageOffset;
                SealImage(start + header->ImageOffset, (long)header->ImageLength);
            }
            header->HeaderChecksum = header->ComputeChecksum();
        }
    }

    static void SealImage(byte* image, long length)
    {
        var header = (ImageHeader*)image;
        if (length < sizeof(ImageHeader) || header->MetadataLength > (ulong)length || header->MetadataLength % 8 != 0 || header->CheckedLength > header->MetadataLength || header->CheckedLength < (ulong)sizeof(ImageHeader)
            || header->CheckedLength % 8 != 0)
            return;
        header->HeapLength = (ulong)length - header->MetadataLength & ~7UL;
        SealBlocks(image, header);
        header->NamesChecksum = ImageReader.NamesChecksum(image);
        header->MetadataChecksum = ImageReader.MetadataChecksum(image, header->CheckedLength);
    }

    static void SealBlocks(byte* image, ImageHeader* header)
    {
        var entries = (SectionEntry*)(image + sizeof(ImageHeader));
        for (uint i = 0; i < header->SectionCount && (ulong)((byte*)(entries + i + 1) - image) <= header->CheckedLength; i++)
        {
            if (entries[i].Id != SectionId.Blocks || entries[i].Offset % 8 != 0 || entries[i].Offset + (ulong)entries[i].Length > header->MetadataLength)
                continue;
            var blocks = (BlockRecord*)(image + entries[i].Offset);
            for (uint b = 0; b < entries[i].Length / sizeof(BlockRecord) && (ulong)b * ImageFormat.BlockSize < header->HeapLength; b++)
            {
                var start = (long)b * ImageFormat.BlockSize;
                blocks[b].Checksum = Checksum.Compute(image + header->MetadataLength + start, (nint)Math.Min(ImageFormat.BlockSize, (long)header->HeapLength - start));
            }
        }
    }
}
