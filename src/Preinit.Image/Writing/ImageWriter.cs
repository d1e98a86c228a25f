using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>Writes an image; the twin of <see cref="ImageReader"/>. The same content gives the same bytes.</summary>
static unsafe class ImageWriter
{
    public static byte[] Write(ImageContent content)
    {
        (SectionId Id, byte[] Bytes)[] sections =
        [
            (SectionId.Identity, Section(w => IdentityWriter.Write(w, content.Runtime))),
            (SectionId.Assemblies, Section(w => AssembliesWriter.Write(w, content.Assemblies))),
            (SectionId.Types, Section(w => w.Records<TypeRecord>(content.Types))),
            (SectionId.Slots, Section(w => w.Records<uint>(content.Slots))),
            (SectionId.Fixups, Section(w => w.Records<Fixup>(content.Fixups))),
            (SectionId.Blocks, Section(w => w.Records<uint>(BlockChecksums(content.Heap)))),
        ];

        var metadataLength = sizeof(ImageHeader) + sections.Length * sizeof(SectionEntry) + sections.Sum(s => Align(s.Bytes.Length));
        var image = new byte[metadataLength + content.Heap.Length];
        var offset = sizeof(ImageHeader) + sections.Length * sizeof(SectionEntry);
        for (var i = 0; i < sections.Length; i++)
        {
            var entry = new SectionEntry { Id = sections[i].Id, Offset = (uint)offset, Length = (uint)sections[i].Bytes.Length };
            MemoryMarshal.Write(image.AsSpan(sizeof(ImageHeader) + i * sizeof(SectionEntry)), entry);
            sections[i].Bytes.CopyTo(image, offset);
            offset += Align(sections[i].Bytes.Length);
        }
        content.Heap.CopyTo(image, metadataLength);
        WriteHeader(image, content, metadataLength, sections.Length);
        return image;
    }

    static void WriteHeader(byte[] image, ImageContent content, int metadataLength, int sectionCount)
    {
        var header = new ImageHeader
        {
            Magic = ImageFormat.Magic,
            Version = ImageFormat.Version,
            PointerSize = (uint)sizeof(nint),
            MetadataLength = (uint)metadataLength,
            SectionCount = (uint)sectionCount,
            ObjectCount = (uint)content.ObjectCount,
            HeapLength = (ulong)content.Heap.Length,
            LeafOffset = (ulong)content.LeafOffset,
        };
        MemoryMarshal.Write(image, header);
        fixed (byte* start = image)
            header.MetadataChecksum = ImageReader.MetadataChecksum(start, header.MetadataLength);
        MemoryMarshal.Write(image, header);
    }

    static uint[] BlockChecksums(byte[] heap)
    {
        var checksums = new uint[(heap.Length + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize];
        fixed (byte* start = heap)
        {
            for (var i = 0; i < checksums.Length; i++)
            {
                var offset = i * ImageFormat.BlockSize;
                checksums[i] = Checksum.Compute(start + offset, Math.Min(ImageFormat.BlockSize, heap.Length - offset));
            }
        }
        return checksums;
    }

    static byte[] Section(Action<SectionWriter> write)
    {
        var writer = new SectionWriter();
        write(writer);
        return writer.ToArray();
    }

    static int Align(int length) => (length + 7) & ~7;
}
