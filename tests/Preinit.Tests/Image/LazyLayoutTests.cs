extern alias capture;

using Preinit.Image;
using BlockFilling = capture::Preinit.Capture.BlockFilling;

namespace Preinit.Tests;

/// <summary>The heap of an image whose blocks are laid down one by one.</summary>
public unsafe class LazyLayoutTests
{
    const int Block = ImageFormat.BlockSize;

    [Fact]
    public void No_object_lies_across_two_blocks_unless_it_is_larger_than_one()
    {
        var random = new Random(3);
        var graph = Enumerable.Range(0, 3000).Select(i => i % 3 == 0 ? new string('x', random.Next(2000)) : i % 3 == 1 ? (object)new byte[random.Next(30_000)] : new Node()).ToArray();
        using var captured = CapturedGraph.Lazy(graph);
        fixed (byte* start = captured.Bytes)
        {
            var reader = new ImageReader(start, captured.Bytes.Length);
            var types = (TypeRecord*)reader.Records(SectionId.Types);
            var blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
            var (count, larger) = (0u, 0);
            long offset = ImageFormat.RootsOffset;
            for (; offset < (long)reader.Header->CopiedLength; count++)
            {
                var type = types + *(uint*)(reader.Heap + offset);
                var size = type->SizeOf(*(uint*)(reader.Heap + offset + 8));
                var (first, last) = ((offset - 8) / Block, (offset - 8 + size - 1) / Block);
                Assert.True(first == last || size > Block - 24, $"{size} bytes at {offset}");
                if (first != last && type->Kind == TypeKind.Leaf)
                {
                    larger++;
                    for (var block = first; block < last; block++)
                        Assert.True(blocks[block].Flags.HasFlag(BlockFlags.Continues));
                }
                offset += size;
            }
            Assert.Equal((long)reader.Header->CopiedLength + 8, offset);
            Assert.Equal(reader.Header->ObjectCount, count);
            Assert.True(larger > 100);
        }
    }

    [Fact]
    public void The_same_graph_gives_the_same_bytes()
    {
        using var first = CapturedGraph.Lazy(StressGraph.Build(3000));
        using var second = CapturedGraph.Lazy(StressGraph.Build(3000));
        Assert.Equal(first.Bytes, second.Bytes);
    }

    /// <summary>Any sequence of sizes: what is left is nothing, or room for an array.</summary>
    [Fact]
    public void A_gap_can_always_be_filled()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            long start = ImageFormat.RootsOffset;
            var most = (int[])[5, 50, 1000, 3000, 6000];
            for (var i = 0; i < 2000; i++)
            {
                var size = 8L * random.Next(3, most[round % most.Length]);
                var gap = BlockFilling.GapBefore(start, size);
                Assert.True(gap is 0 or >= 24);
                start += gap + size;
                Assert.True((start - ImageFormat.RootsOffset) % Block is 0 or <= Block - 24, $"{start}: no room is left for an array");
            }
        }
    }

    [Theory]
    [InlineData(0, Block, 0)]
    [InlineData(0, Block - 8, 24)]
    [InlineData(0, Block - 24, 0)]
    [InlineData(24, Block - 24, 0)]
    [InlineData(24, Block - 32, Block - 24)]
    [InlineData(48, Block - 24, Block - 48)]
    [InlineData(48, 3 * Block - 48 - 8, 24)]
    [InlineData(48, 3 * Block - 48, 0)]
    public void It_is_as_small_as_can_be(long start, long size, long gap) => Assert.Equal(gap, BlockFilling.GapBefore(start + ImageFormat.RootsOffset, size));
}
