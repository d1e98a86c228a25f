using Preinit.Image;
using ImageReader = Preinit.Image.ImageReader;

namespace Preinit.Tests;

/// <summary>Objects without references lie in a frozen segment of their own, if there are enough of them.</summary>
public unsafe class LeafSegmentTests
{
    const int Frozen = int.MaxValue; // the generation of what is in frozen segments

    sealed class Node
    {
        public required string Text;
        public required object Number;
        public required Node? Next;
        public string[] Texts = [];
    }

    [LinuxTheory]
    [InlineData(4_000)] // by one thread
    [InlineData(40_000)] // by several
    public void The_collector_ignores_them(int count)
    {
        using var graph = CapturedGraph.Of(Make(count));
        var nodes = graph.RestoreWithLeafs<Node[]>();
        AssertSame(Make(count), nodes);
        Assert.All(nodes, n => Assert.Equal((Frozen, Frozen), (GC.GetGeneration(n.Text), GC.GetGeneration(n.Number))));
        Assert.All(nodes, n => Assert.NotEqual(Frozen, GC.GetGeneration(n)));
        Assert.All(nodes, n => Assert.NotEqual(Frozen, GC.GetGeneration(n.Texts)));

        for (var i = 0; i < 5; i++)
        {
            nodes[^(i + 1)].Text = "new " + i;
            nodes[i].Number = new string('x', i);
            lock (nodes[i + 10].Text)
                Assert.NotEqual(0, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(nodes[i + 10].Text));
            GC.Collect();
        }
        Assert.Equal(("new 4", "new 0", "xxxx"), (nodes[^5].Text, nodes[^1].Text, nodes[4].Number));
        AssertSame(Make(count)[10..^10], nodes[10..^10]);
        AssertSame(Make(count), graph.RestoreWithLeafs<Node[]>()); // the image is as it was
    }

    [Fact]
    public void Where_that_cannot_be_they_are_with_the_others()
    {
        using var graph = CapturedGraph.Of(Make(4_000));
        foreach (var nodes in new[] { graph.Restore<Node[]>(), graph.RestoreUnloadable<Node[]>(), graph.Restore<Node[]>(&Refuse), graph.Restore<Node[]>(&Lack) })
        {
            AssertSame(Make(4_000), nodes);
            Assert.NotEqual(Frozen, GC.GetGeneration(nodes[0].Text));
        }
    }

    /// <summary>It counts as one that stays, until it comes to the segment.</summary>
    static nint Refuse(nint start, nint size) => size == 0 ? 1 : 0;

    static nint Lack(nint start, nint size) => throw new MissingMethodException();

    [Fact]
    public void Few_of_them_are_with_the_others()
    {
        using var graph = CapturedGraph.Of(Make(100));
        Assert.NotEqual(Frozen, GC.GetGeneration(graph.RestoreWithLeafs<Node[]>()[0].Text));
    }

    /// <summary>The place where they start, within a block and between blocks, moves by 8 bytes from one graph to the next.</summary>
    [LinuxFact]
    public void They_may_start_anywhere_in_a_block()
    {
        var starts = new HashSet<long>();
        var text = new string('t', 600_000);
        for (var length = 0; length < ImageFormat.BlockSize / 8 + 8; length += length is < 4 or > 1_980 ? 1 : 66)
        {
            var links = new object?[length];
            object[] value = [links, text, 17L, text];
            links.AsSpan().Fill(value[2]);
            using var graph = CapturedGraph.Of(value);
            starts.Add(LeafOffset(graph) % ImageFormat.BlockSize);
            var restored = graph.RestoreWithLeafs<object[]>();
            Assert.Equal(links, (object?[])restored[0]);
            Assert.Equal((text, 17L), (restored[1], restored[2]));
            Assert.Same(restored[1], restored[3]);
            Assert.Equal((Frozen, Frozen), (GC.GetGeneration(restored[1]), GC.GetGeneration(restored[2])));
            Assert.All((object?[])restored[0], o => Assert.Same(restored[2], o));
        }
        Assert.Contains(0, starts);
        Assert.Contains(8, starts);
        Assert.Contains(ImageFormat.BlockSize - 8, starts);
    }

    [LinuxFact]
    public void Damage_is_found_on_both_sides()
    {
        using var graph = CapturedGraph.Of(Make(4_000));
        var start = LeafOffset(graph);
        foreach (var offset in new[] { 100, start - 8, start + 8, start + 100_000 })
        {
            graph.Damage(offset);
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => graph.RestoreWithLeafs<Node[]>());
            graph.Damage(offset);
        }
        AssertSame(Make(4_000), graph.RestoreWithLeafs<Node[]>());
    }

    static long LeafOffset(CapturedGraph graph)
    {
        fixed (byte* bytes = graph.Bytes)
            return (long)new ImageReader(bytes, graph.Bytes.Length).Header->LeafOffset;
    }

    static Node[] Make(int count)
    {
        var nodes = new Node[count];
        for (var i = 0; i < count; i++)
        {
            nodes[i] = new() { Text = $"the text of node {i} {new string('.', 120)}", Number = (double)i, Next = i > 0 ? nodes[i - 1] : null };
            nodes[i].Texts = [nodes[i].Text, nodes[i / 2].Text];
        }
        return nodes;
    }

    static void AssertSame(Node[] expected, Node[] nodes)
    {
        Assert.Equal(expected.Select(n => (n.Text, n.Number, n.Next?.Text)), nodes.Select(n => (n.Text, n.Number, n.Next?.Text)));
        Assert.All(nodes, n => Assert.Same(n.Text, n.Texts[0]));
        Assert.Equal(expected.Select(n => n.Texts[1]), nodes.Select(n => n.Texts[1]));
    }
}
