using Preinit.Image;
using ImageReader = Preinit.Image.ImageReader;

namespace Preinit.Tests;

/// <summary>From some sizes on a heap is laid down in parts, and by several threads: every reference is right on both sides of each size, and all damage is found.</summary>
public unsafe class ParallelRelocationTests
{
    const int Megabyte = 1 << 20;

    [Theory]
    [InlineData(2 * Megabyte - 8)]
    [InlineData(2 * Megabyte)]
    [InlineData(2 * Megabyte + 8)]
    [InlineData(4 * Megabyte - 8)]
    [InlineData(4 * Megabyte)]
    [InlineData(4 * Megabyte + ImageFormat.BlockSize)]
    [InlineData(9 * Megabyte + 8)]
    public void Every_reference_is_right(int size)
    {
        var expected = Links(size, out var graph);
        using (graph)
        {
            AssertSame(expected, graph.Restore<object[]>());
            AssertSame(expected, graph.Restore<object[]>()); // at another address
        }
    }

    [LinuxTheory]
    [InlineData(2 * Megabyte - 8)]
    [InlineData(2 * Megabyte + 8)]
    [InlineData(4 * Megabyte)]
    [InlineData(7 * Megabyte + 16)]
    public void And_so_it_is_where_objects_without_references_are_apart(int size)
    {
        object[] value = [Links(size - 1_300_000, out var alone), new string('t', 600_000), 17L];
        alone.Dispose();
        using var graph = CapturedGraph.Of(value);
        var restored = graph.RestoreWithLeafs<object[]>();
        AssertSame((object[])value[0], (object[])restored[0]);
        Assert.Equal((value[1], value[2]), (restored[1], restored[2]));
    }

    [Fact]
    public void Damage_is_found_in_every_part()
    {
        _ = Links(7 * Megabyte, out var graph);
        using (graph)
        {
            for (var offset = 8L; offset < Length(graph); offset += Megabyte - 8)
            {
                graph.Damage(offset);
                Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => graph.Restore<object[]>());
                graph.Damage(offset);
            }
            Assert.Equal(7 * Megabyte, Length(graph));
        }
    }

    /// <summary>An array that fills a heap of that size: most elements refer to one of three objects, or to the array itself.</summary>
    static object?[] Links(int size, out CapturedGraph graph)
    {
        var links = Fill(size / 8 - 200);
        using (var first = CapturedGraph.Of(links))
            links = Fill(links.Length + (int)(size - Length(first)) / 8);
        graph = CapturedGraph.Of(links);
        Assert.Equal(size, Length(graph));
        return links;
    }

    static object?[] Fill(int length)
    {
        var links = new object?[length];
        object?[] targets = ["a text", 17L, links, new object[] { links }, null];
        for (var i = 0; i < length; i++)
            links[i] = targets[i * 7 / 3 % 5];
        return links;
    }

    static void AssertSame(object?[] expected, object?[] restored)
    {
        Assert.Equal(expected.Length, restored.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var isRight = expected[i] switch
            {
                null => restored[i] == null,
                object[] { Length: 1 } => restored[i] is object[] { Length: 1 } one && ReferenceEquals(one[0], restored),
                object[] => ReferenceEquals(restored[i], restored),
                { } plain => plain.Equals(restored[i]),
            };
            if (!isRight)
                Assert.Fail($"element {i}");
        }
    }

    static long Length(CapturedGraph graph)
    {
        fixed (byte* bytes = graph.Bytes)
            return (long)new ImageReader(bytes, graph.Bytes.Length).Header->CopiedLength;
    }
}
