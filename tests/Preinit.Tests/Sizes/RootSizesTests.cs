extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>The heap of an image is divided among the static fields.</summary>
public class RootSizesTests
{
    const string Field = "Preinit.Tests.CapturedGraph.Holder.Value";
    const int EmptyArray = 24, Reference = 8;

    [Fact]
    public void A_root_has_what_it_leads_to()
    {
        using var graph = CapturedGraph.Of(new object[] { new byte[100], "ab" });
        var root = Assert.Single(RootSizes.Of(EmittedCode.ImageOf(graph.Result)));
        Assert.Equal((Field, 0, 3), (root.Path, root.Initializer, root.Objects));
        Assert.Equal(EmptyArray + 2 * Reference + EmptyArray + 104 + 32, root.Bytes);
        Assert.EndsWith("Holder", root.Owner!.Name);
    }

    /// <summary>The depth must not count: each object is passed once.</summary>
    [Fact]
    public void A_long_chain_belongs_to_its_root()
    {
        object?[] chain = [null];
        for (var i = 1; i < 100_000; i++)
            chain = [chain];
        using var graph = CapturedGraph.Of(chain);
        var root = Assert.Single(RootSizes.Of(EmittedCode.ImageOf(graph.Result)));
        Assert.Equal((100_000, 100_000L * (EmptyArray + Reference)), (root.Objects, root.Bytes));
    }

    [Fact]
    public void What_only_fills_gaps_belongs_to_none()
    {
        using var graph = CapturedGraph.Lazy(Enumerable.Range(0, 3_000).Select(i => (object)new byte[i % 3_000]).ToArray());
        var root = Assert.Single(RootSizes.Of(EmittedCode.ImageOf(graph.Result)));
        Assert.Equal(3_001, root.Objects);
        Assert.True(graph.ObjectCount > 3_002, "there are gaps");
    }
}
