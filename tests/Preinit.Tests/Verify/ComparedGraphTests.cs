using CsCheck;
using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>Equal graphs are equal, and what differs is found at its path: in any graph.</summary>
public class ComparedGraphTests
{
    static readonly Gen<(int Seed, int Size)> Graphs = Gen.Select(Gen.Int, Gen.Int[1, 60]);

    /// <summary>With cycles and shared objects.</summary>
    [Fact]
    public void Any_graph_is_equal_to_its_twin() => Graphs.Sample(g =>
    {
        var (restored, original) = (RandomGraph.Create(g.Seed, g.Size), RandomGraph.Create(g.Seed, g.Size));
        var compared = Compared.Of(restored, original);
        Assert.Empty(compared.Differences.Lines);
        Assert.Equal(0, compared.Differences.Count);
        Assert.True(compared.Count >= 1);
    }, iter: 100, threads: 1);

    [Fact]
    public void A_graph_is_equal_to_what_comes_from_its_image() => Graphs.Sample(g =>
    {
        using var captured = CapturedGraph.Of(RandomGraph.Create(g.Seed, g.Size));
        Assert.Empty(Compared.Differences(captured.Restore<Node>(), RandomGraph.Create(g.Seed, g.Size)));
    }, iter: 20, threads: 1);

    [Fact]
    public void A_changed_leaf_is_found_at_its_path_and_nothing_else_is() => Gen.Select(Gen.Int, Gen.Int[0, int.MaxValue]).Sample((seed, choice) =>
    {
        var changed = new ChangeableTree(seed);
        var leaf = changed.Leaves[choice % changed.Leaves.Count];
        leaf.Change();
        Assert.Equal([leaf.Path], Compared.Paths(new ChangeableTree(seed).Root, changed.Root));
        Assert.Equal([leaf.Path], Compared.Paths(changed.Root, new ChangeableTree(seed).Root));
    }, iter: 200, threads: 1);

    [Fact]
    public void An_object_that_is_shared_on_one_side_only_is_found()
    {
        var (shared, one, other) = (new Node(), new Node(), new Node());
        Assert.Equal(["Root[1]: the object that is also at Root[0] in the image, another one from the initialisers"],
            Compared.Differences(new[] { shared, shared }, new[] { one, other }));
        Assert.Equal(["Root[1]: another object in the image, the one that is also at Root[0] from the initialisers"],
            Compared.Differences(new[] { one, other }, new[] { shared, shared }));
    }

    [Fact]
    public void Cycles_that_close_at_different_places_differ()
    {
        var (own, first) = (new Node(), new Node { Left = new Node() });
        own.Left = own;
        first.Left!.Left = first;
        Assert.Equal(["Root.Left"], Compared.Paths(own, first));
    }

    /// <summary>A walk that called itself would overflow the stack.</summary>
    [Fact]
    public void Long_lists_are_compared_to_their_ends()
    {
        var (restored, original) = (List(1), List(2));
        var compared = Compared.Of(restored, original);
        Assert.Equal(600_000, compared.Count);
        Assert.Equal(1, compared.Differences.Count);
        Assert.EndsWith(".Right.Right.Id: 1 in the image, 2 from the initialisers", compared.Differences.Lines[0]);
    }

    [Fact]
    public void A_hundred_differences_are_shown_and_all_are_counted()
    {
        var compared = Compared.Of(new int[1000], Enumerable.Repeat(7, 1000).ToArray());
        Assert.Equal((1000, 100), (compared.Differences.Count, compared.Differences.Lines.Count));
        Assert.Equal("Root[99]: 0 in the image, 7 from the initialisers", compared.Differences.Lines[^1]);
    }

    /// <summary>Those of the same type that do not come from hash codes cannot be told from these, and are counted.</summary>
    [Fact]
    public void Numbers_that_come_from_identity_hash_codes_are_left_out_where_publish_saw_them()
    {
        var restored = new object[] { new Node { Id = 1, Jagged = [[1]], Weight = 1 }, new[] { 1 } };
        var original = new object[] { new Node { Id = 2, Jagged = [[2]], Weight = 2 }, new[] { 2 } };
        var holders = new HashHolders("0", [typeof(Node).TypeHandle]);
        Assert.Equal(["Root[0].Weight", "Root[1][0]"], Compared.PathsOf(Compared.Of(restored, original, holders)));
        Assert.Equal(2, holders.LeftOut);

        var field = new HashHolders("Root", []);
        Assert.Empty(Compared.Of(new[] { 1 }, new[] { 2 }, field).Differences.Lines);
        Assert.Equal(1, field.LeftOut);
    }

    static Node List(int last)
    {
        var node = new Node { Id = last };
        for (var i = 1; i < 600_000; i++)
            node = new Node { Right = node };
        return node;
    }
}
