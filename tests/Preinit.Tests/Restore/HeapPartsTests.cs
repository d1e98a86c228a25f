using Preinit.Image;
using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>Threads divide a heap into parts: every block is in one of them, and no two of them go to the same large page.</summary>
public unsafe class HeapPartsTests
{
    const long LargePage = 2 << 20;
    const long Segment = 1L << 40;

    public static TheoryData<long, long> Heaps() => new()
    {
        { 8, long.MaxValue },
        { ImageFormat.BlockSize, long.MaxValue },
        { LargePage - 8, long.MaxValue },
        { LargePage, long.MaxValue },
        { LargePage + 8, long.MaxValue },
        { 4 * LargePage + 12_344, long.MaxValue },
        { 1_200_008, 8 },
        { 1_200_008, 100_000 },
        { LargePage + 1_048_576, ImageFormat.BlockSize },
        { 2 * LargePage, LargePage },
        { 5 * LargePage + 8, LargePage + 8 },
        { 5 * LargePage - 8, 3 * LargePage - 8 },
        { 7 * LargePage, 3 * LargePage + ImageFormat.BlockSize - 8 },
    };

    [Theory]
    [MemberData(nameof(Heaps))]
    public void They_are_all_of_the_heap(long length, long leafOffset)
    {
        foreach (var heap in Addresses())
        {
            var parts = Parts(heap, length, leafOffset);
            Assert.Equal(0, parts.Start(0));
            Assert.Equal(length, parts.Start(parts.Count));
            for (var part = 0; part < parts.Count; part++)
            {
                Assert.InRange(parts.Start(part + 1), parts.Start(part), length);
                Assert.True(parts.Start(part) % ImageFormat.BlockSize == 0 || parts.Start(part) == length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Heaps))]
    public void Each_goes_to_its_own_large_page(long length, long leafOffset)
    {
        foreach (var heap in Addresses())
        {
            var parts = Parts(heap, length, leafOffset);
            var pages = new HashSet<long>();
            var (last, covered) = (heap, 0L);
            Assert.Equal(heap, (long)parts.Target(0));
            for (var part = 0; part < parts.Count; part++)
            {
                var (start, end) = ((long)parts.Target(part), (long)parts.TargetEnd(part));
                Assert.True(start <= end);
                Assert.True(start == end || start / LargePage == (end - 1) / LargePage);
                Assert.True(start == end || pages.Add(start / LargePage));
                Assert.True(start >= last);
                last = end;
                covered += end - start;
            }
            // All that is written, and no more: the array, and the segment from the block in which it starts.
            Assert.Equal(leafOffset > length ? length : leafOffset + length - (leafOffset & -ImageFormat.BlockSize), covered);
        }
    }

    static IEnumerable<long> Addresses() => [LargePage, LargePage + 24, LargePage + 8_216, 2 * LargePage - 8, 3 * LargePage - 100_000];

    static HeapParts Parts(long heap, long length, long leafOffset) =>
        new(leafOffset > length ? new((byte*)heap) : new((byte*)heap, (byte*)(Segment - (leafOffset & -ImageFormat.BlockSize)), leafOffset), length);
}
