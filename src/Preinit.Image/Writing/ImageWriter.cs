using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>Writes an image; the twin of <see cref="ImageReader"/>. The same content gives the same bytes.</summary>
static unsafe class ImageWriter
{
    public static byte[] Write(ImageContent content) => Write(content, content.Heap.AsSpan(0, content.HeapLength));

    /// <summary>Everything that comes before the heap.</summary>
    public static byte[] WriteMetadata(ImageContent content) => Write(content, []);

    static byte[] Write(ImageContent content, ReadOnlySpan<byte> heap)
    {
        var names = new NamesWriter();
        var blocks = content.Maps?.Blocks ?? Blocks(content);
        var relocations = Relocations.Find(content, blocks);
        (SectionId Id, byte[] Bytes)[] sections =
        [
            (SectionId.Runtime, Records<RuntimeRecord>([Runtime(content.Runtime, names)])),
            (SectionId.Assemblies, Records<AssemblyRecord>([.. content.Assemblies.Select(a => Assembly(a, names))])),
            (SectionId.Types, Records<TypeRecord>(content.Types)),
            (SectionId.Slots, Records<uint>(content.Slots)),
            (SectionId.Fixups, Records<Fixup>(content.Fixups)),
            (SectionId.Relocations, Records<RelocationMap>(relocations.Maps)),
            (SectionId.LargeArrays, Records<LargeArrayRecord>(LargeArrays(content))),
            (SectionId.LargeReferences, Records<uint>(relocations.LargeReferences)),
            (SectionId.Fields, Records<FieldRecord>(content.Fields)),
            (SectionId.Rebuilds, Records<RebuildRecord>(content.Rebuilds)),
            (SectionId.Surrogates, Records<RebuildRecord>(content.Surrogates)),
            (SectionId.SurrogateFixups, Records<SurrogateFixup>(content.SurrogateFixups)),
            (SectionId.Variables, []),
            (SectionId.Names, names.ToArray()),
            (SectionId.Blocks, Records<BlockRecord>(blocks)), // the last one for the machine, since not all of it is checked
            (SectionId.TypeNames, []), // these and what follows are for people: ImageNames
            (SectionId.RootNames, []),
            (SectionId.Members, []),
            (SectionId.NameTexts, []),
        ];

        return Write(sections, heap, new()
        {
            HeapLength = (ulong)content.HeapLength,
            Magic = ImageFormat.Magic,
            Version = ImageFormat.Version,
            PointerSize = (uint)sizeof(nint),
            ObjectCount = (uint)(content.Maps?.ObjectCount ?? content.ObjectOffsets.Length),
            CopiedLength = (ulong)content.CopiedLength,
            LeafOffset = (ulong)(content.Maps?.LeafOffset ?? LeafOffset(content)),
        });
    }

    /// <summary>The same image with other content in some of its sections. Everything else stays as it is, but for its place.</summary>
    public static byte[] Replace(ReadOnlySpan<byte> image, Dictionary<SectionId, byte[]> replaced)
    {
        var header = MemoryMarshal.Read<ImageHeader>(image);
        var sections = new (SectionId Id, byte[] Bytes)[header.SectionCount];
        for (var i = 0; i < sections.Length; i++)
        {
            var entry = MemoryMarshal.Read<SectionEntry>(image[(sizeof(ImageHeader) + i * sizeof(SectionEntry))..]);
            sections[i] = (entry.Id, replaced.GetValueOrDefault(entry.Id) ?? image.Slice((int)entry.Offset, (int)entry.Length).ToArray());
        }
        return Write(sections, image[(int)header.MetadataLength..], header);
    }

    static byte[] Write((SectionId Id, byte[] Bytes)[] sections, ReadOnlySpan<byte> heap, ImageHeader header)
    {
        var metadataLength = sizeof(ImageHeader) + sections.Length * sizeof(SectionEntry) + sections.Sum(s => Align(s.Bytes.Length));
        var image = new byte[metadataLength + heap.Length];
        var offset = sizeof(ImageHeader) + sections.Length * sizeof(SectionEntry);
        for (var i = 0; i < sections.Length; i++)
        {
            var entry = new SectionEntry { Id = sections[i].Id, Offset = (uint)offset, Length = (uint)sections[i].Bytes.Length };
            MemoryMarshal.Write(image.AsSpan(sizeof(ImageHeader) + i * sizeof(SectionEntry)), entry);
            sections[i].Bytes.CopyTo(image, offset);
            if (sections[i].Id == SectionId.Blocks)
                header.CheckedLength = (ulong)(offset + Math.Min(sections[i].Bytes.Length, header.CopiedBlocks * sizeof(BlockRecord)));
            offset += Align(sections[i].Bytes.Length);
        }
        heap.CopyTo(image.AsSpan(metadataLength));

        header.MetadataLength = (ulong)metadataLength;
        header.SectionCount = (uint)sections.Length;
        MemoryMarshal.Write(image, header);
        fixed (byte* start = image)
        {
            var written = (ImageHeader*)start;
            written->NamesChecksum = ImageReader.NamesChecksum(start);
            written->MetadataChecksum = ImageReader.MetadataChecksum(start, written->CheckedLength);
        }
        return image;
    }

    static BlockRecord[] Blocks(ImageContent content)
    {
        var blocks = new BlockRecord[(content.HeapLength + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize];
        fixed (byte* start = content.Heap)
        {
            for (var i = 0; i < blocks.Length; i++)
            {
                var offset = i * ImageFormat.BlockSize;
                blocks[i].Checksum = Checksum.Compute(start + offset, Math.Min(ImageFormat.BlockSize, content.HeapLength - offset));
            }
        }
        return blocks;
    }

    static long LeafOffset(ImageContent content)
    {
        var start = content.CopiedLength;
        for (var i = content.ObjectOffsets.Length - 1; i >= 0; i--)
        {
            var offset = content.ObjectOffsets[i];
            if (offset > content.CopiedLength)
                continue;
            if (content.Types[MemoryMarshal.Read<int>(content.Heap.AsSpan((int)offset))].Kind != TypeKind.Leaf)
                break;
            start = offset - 8;
        }
        return start;
    }

    static LargeArrayRecord[] LargeArrays(ImageContent content) => content.ObjectOffsets is not [.., var last] || last < content.CopiedLength ? [] : [.. content.ObjectOffsets.Where(o => o > content.CopiedLength).Select(o => new LargeArrayRecord
    {
        Offset = (uint)o,
        Type = MemoryMarshal.Read<uint>(content.Heap.AsSpan((int)o)),
        Length = MemoryMarshal.Read<uint>(content.Heap.AsSpan((int)o + 8)),
    })];

    static RuntimeRecord Runtime(RuntimeIdentity runtime, NamesWriter names) =>
        new() { CoreLibrary = runtime.CoreLibrary, FrameworkVersion = names.Add(runtime.FrameworkVersion), Part = names.Add(runtime.Part), HashProbe = runtime.HashProbe };

    static AssemblyRecord Assembly(AssemblyIdentity assembly, NamesWriter names) =>
        new() { Module = assembly.Module, TypeIndex = (uint)assembly.TypeIndex, Name = names.Add(assembly.Name) };

    internal static byte[] Records<T>(ReadOnlySpan<T> records) where T : unmanaged => MemoryMarshal.AsBytes(records).ToArray();

    static int Align(int length) => (length + 7) & ~7;
}
