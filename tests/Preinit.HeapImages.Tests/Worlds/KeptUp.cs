using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.HeapImages.Tests.Worlds;

/// <summary>What a quick save keeps up of what restoring has to know of a heap is what would be found by looking through all of it.</summary>
static unsafe class KeptUp
{
    public static void AssertIn(string path)
    {
        using var file = WorldChain.Resolve(BaseFinder.Open(path), new(Path.GetDirectoryName(path), null));
        var reader = new BaseWorld(file).Reader;
        if (reader.Length(SectionId.LargeArrays) > 0)
            return; // it was not made over a base
        var anew = ImageWriter.WriteMetadata(new()
        {
            Runtime = new(default, ""),
            Assemblies = [],
            Types = Of<TypeRecord>(reader, SectionId.Types),
            Slots = Of<uint>(reader, SectionId.Slots),
            Fixups = [],
            Fields = [],
            Rebuilds = [],
            Surrogates = [],
            SurrogateFixups = [],
            Heap = new ReadOnlySpan<byte>(reader.Heap, (int)reader.Header->HeapLength).ToArray(),
            ObjectOffsets = Offsets(reader),
            CopiedLength = (long)reader.Header->CopiedLength,
        });
        fixed (byte* start = anew)
        {
            var expected = new ImageReader(start, anew.Length);
            Assert.Equal(expected.Header->ObjectCount, reader.Header->ObjectCount);
            Assert.Equal(expected.Header->LeafOffset, reader.Header->LeafOffset);
            Assert.Equal(Of<ulong>(expected, SectionId.Blocks), Of<ulong>(reader, SectionId.Blocks));
            Assert.Equal(Of<ulong>(expected, SectionId.Relocations), Of<ulong>(reader, SectionId.Relocations));
        }
    }

    static T[] Of<T>(ImageReader reader, SectionId id) where T : unmanaged => MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(reader.Records(id), (int)reader.Length(id))).ToArray();

    static long[] Offsets(ImageReader reader)
    {
        var (offsets, types) = (new List<long>(), Of<TypeRecord>(reader, SectionId.Types));
        for (long offset = ImageFormat.RootsOffset; offset < (long)reader.Header->HeapLength;)
        {
            offsets.Add(offset);
            var type = types[*(int*)(reader.Heap + offset)];
            offset += type.SizeOf(type.ComponentSize == 0 ? 0 : *(uint*)(reader.Heap + offset + 8));
        }
        return [.. offsets];
    }
}
