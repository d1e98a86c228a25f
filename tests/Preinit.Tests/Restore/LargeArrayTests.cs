extern alias capture;

using System.Runtime.InteropServices;
using Preinit.Image;
using Preinit.Restore;
using ImageReader = Preinit.Image.ImageReader;

namespace Preinit.Tests;

/// <summary>Large arrays without references lie apart: they are used where they are, or copied where that cannot be.</summary>
public unsafe class LargeArrayTests
{
    sealed class Tables
    {
        public required int[] Numbers { get; init; }
        public required byte[] Bytes { get; init; }
        public required Guid[] Structs { get; init; }
        public required object[] Same { get; init; }
        public required string Name { get; init; }
    }

    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void They_are_copied(RestorePath path)
    {
        using var graph = CapturedGraph.Of(Make());
        AssertSame(Make(), graph.Restore<Tables>(path));
        AssertSame(Make(), graph.Restore<Tables>(path)); // the image is as it was
    }

    [Fact]
    public void They_are_used_where_they_are()
    {
        using var graph = CapturedGraph.Of(Make());
        var tables = graph.RestoreFrozen<Tables>();
        AssertSame(Make(), tables);

        Assert.Equal(int.MaxValue, GC.GetGeneration(tables.Numbers)); // that of frozen segments
        for (var i = 0; i < 3; i++)
        {
            tables.Numbers[i] = -i;
            tables.Same[i] = tables.Numbers;
            GC.Collect();
        }
        Assert.Equal([0, -1, -2, 3], tables.Numbers[..4]);
        lock (tables.Bytes)
            Assert.NotEqual(0, tables.Bytes.GetHashCode());
        var copy = (int[])tables.Numbers.Clone();
        Assert.Equal(copy, tables.Numbers);
        Assert.NotEqual(int.MaxValue, GC.GetGeneration(copy));
    }

    [Fact]
    public void A_runtime_that_takes_no_segment_gets_copies()
    {
        using var graph = CapturedGraph.Of(Make());
        AssertSame(Make(), graph.Restore<Tables>(&Refuse));
        AssertSame(Make(), graph.Restore<Tables>(&Lack));
    }

    static nint Refuse(nint start, nint size) => 0;

    static nint Lack(nint start, nint size) => throw new MissingMethodException();

    [Fact]
    public void Small_ones_are_like_all_others()
    {
        using var graph = CapturedGraph.Of(new object[] { new byte[ImageFormat.LargeArray], "x" });
        fixed (byte* bytes = graph.Bytes)
            Assert.Equal(0u, new ImageReader(bytes, graph.Bytes.Length).Length(SectionId.LargeArrays));
    }

    [Fact]
    public void They_are_apart_from_everything_else()
    {
        using var graph = CapturedGraph.Of(Make());
        fixed (byte* bytes = graph.Bytes)
        {
            var reader = new ImageReader(bytes, graph.Bytes.Length);
            Assert.Equal(3u * (uint)sizeof(LargeArrayRecord), reader.Length(SectionId.LargeArrays));
            var first = (LargeArrayRecord*)reader.Records(SectionId.LargeArrays);
            Assert.Equal((long)reader.Header->CopiedLength + 8 + ImageFormat.PageGap, first->Offset);
            Assert.InRange((long)reader.Header->CopiedLength, 1, 10_000);
            Assert.True(reader.Length(SectionId.Relocations) < 2000); // none for the arrays
        }
    }

    [Fact]
    public void Damage_is_found_where_they_are_copied()
    {
        using var graph = CapturedGraph.Of(Make());
        var bytes = (byte[])graph.Bytes.Clone();
        bytes[^1000] ^= 1;
        Assert.False(IsRestored(bytes, graph));
        bytes[^1000] ^= 1;
        Assert.True(IsRestored(bytes, graph));
    }

    [Fact]
    public void What_the_image_says_of_their_blocks_is_not_checked_before_they_are_copied()
    {
        using var graph = CapturedGraph.Of(Make());
        var bytes = (byte[])graph.Bytes.Clone();
        fixed (byte* start = bytes)
        {
            var reader = new ImageReader(start, bytes.Length);
            var blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
            var (copied, all) = (Relocator.EndOf(reader), reader.Length(SectionId.Blocks) / sizeof(BlockRecord));
            Assert.InRange(copied, 1, all / 50);
            Assert.Equal((long)reader.Header->CheckedLength, (byte*)(blocks + copied) - start);

            blocks[copied - 1].Checksum ^= 1;
            Assert.NotNull(reader.Validate());
            blocks[copied - 1].Checksum ^= 1;
            blocks[all - 2].Flags ^= BlockFlags.HasMaps;
            Assert.Null(reader.Validate());
            Assert.False(reader.AreNamesIntact()); // the tool looks at that
            Assert.True(IsRestored(bytes, graph));
            blocks[all - 2].Checksum ^= 1;
            Assert.Null(reader.Validate());
            Assert.False(IsRestored(bytes, graph));
            Assert.False(HeapBlocks.AreIntact(reader)); // PREINIT=check
        }
    }

    static bool IsRestored(byte[] bytes, CapturedGraph graph)
    {
        var memory = (byte*)NativeMemory.AlignedAlloc((nuint)bytes.Length, 16);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        var restored = HeapRestorer.TryRestore(new ImageReader(memory, bytes.Length), graph.Handles) != null;
        NativeMemory.AlignedFree(memory);
        return restored;
    }

    static Tables Make()
    {
        var numbers = Enumerable.Range(0, 300_000).ToArray();
        var bytes = new byte[500_000];
        new Random(1).NextBytes(bytes);
        return new()
        {
            Numbers = numbers,
            Bytes = bytes,
            Structs = [.. Enumerable.Range(0, 10_000).Select(n => new Guid(n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))],
            Same = [numbers, bytes, numbers, "x"],
            Name = "tables",
        };
    }

    static void AssertSame(Tables expected, Tables tables)
    {
        Assert.Equal(expected.Numbers, tables.Numbers);
        Assert.Equal(expected.Bytes, tables.Bytes);
        Assert.Equal(expected.Structs, tables.Structs);
        Assert.Same(tables.Numbers, tables.Same[0]);
        Assert.Same(tables.Bytes, tables.Same[1]);
        Assert.Same(tables.Numbers, tables.Same[2]);
        Assert.Equal(("x", "tables"), (tables.Same[3], tables.Name));
    }
}
