using CsCheck;

namespace Preinit.Tests;

/// <summary>The property that everything rests on: any graph in, an equal graph out.</summary>
public class RandomGraphTests
{
    static readonly Gen<(int Seed, int Size)> Graphs = Gen.Select(Gen.Int, Gen.Int[1, 60]);

    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void Any_graph_comes_back_equal(RestorePath path) => Graphs.Sample(g =>
    {
        var graph = RandomGraph.Create(g.Seed, g.Size);
        using var captured = CapturedGraph.Of(graph);
        GraphEquality.AssertEqual(graph, captured.Restore<Node>(path));
    }, iter: 60, threads: 1);

    [Fact]
    public void The_same_graph_gives_the_same_bytes() => Graphs.Sample(g =>
    {
        using var first = CapturedGraph.Of(RandomGraph.Create(g.Seed, g.Size));
        using var second = CapturedGraph.Of(RandomGraph.Create(g.Seed, g.Size));
        Assert.Equal(first.Bytes, second.Bytes);
    }, iter: 20, threads: 1);

    [Fact]
    public void The_comparison_sees_a_changed_value_and_a_changed_identity()
    {
        var graph = RandomGraph.Create(1, 40);
        var changed = RandomGraph.Create(1, 40);
        GraphEquality.AssertEqual(graph, changed);
        changed.Id++;
        Assert.ThrowsAny<Exception>(() => GraphEquality.AssertEqual(graph, changed));

        var (shared, copied) = (new Node(), new Node());
        Assert.ThrowsAny<Exception>(() => GraphEquality.AssertEqual(new[] { shared, shared }, new[] { copied, new Node() }));
    }

    /// <summary>Large enough for several threads to relocate it.</summary>
    [Fact]
    public void A_large_graph_comes_back_equal()
    {
        var graph = Enumerable.Range(0, 400).Select(i => RandomGraph.Create(i, 60)).ToArray();
        using var captured = CapturedGraph.Of(graph);
        Assert.True(captured.Bytes.Length > 4 << 20);
        GraphEquality.AssertEqual(graph, captured.Restore<Node[]>());
    }
}
