extern alias build;

using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>The collector looks for a changed object from the start of the heap, so those come first that are changed.</summary>
public class HeapOrderTests
{
    const string Root = "Preinit.Tests.CapturedGraph.Holder.Value";

    static Node[] Nodes => [.. Enumerable.Range(0, 100).Select(i => new Node { Id = i, Name = $"node {i}", Left = new() })];

    [Fact]
    public void What_a_recorded_run_changed_comes_first()
    {
        using var captured = CapturedGraph.Profiled(Nodes, [$"{Root}[70]", $"{Root}[12].Left", $"{Root}[3].Name", $"{Root}[100]", "Other.Field"]);
        var paths = Paths(captured);
        Assert.Equal(["roots", $"{Root}[12].Left", $"{Root}[70]", Root, $"{Root}[0]"], paths.Take(5));
        Assert.Equal($"{Root}[0].Name", paths[202]); // a string has no references, and stays behind all that have some
        Assert.Equal(3, EmittedCode.ImageOf(captured.Result).ProfiledObjects);
    }

    [Fact]
    public void What_gets_objects_of_the_process_comes_before_the_rest()
    {
        var nodes = Nodes;
        nodes[50].Anything = typeof(Node);
        nodes[99].Left!.Anything = StringComparer.Ordinal;
        using var captured = CapturedGraph.Profiled(nodes, [$"{Root}[98]"]);
        Assert.Equal(["roots", $"{Root}[98]", $"{Root}[50]", $"{Root}[99].Left", Root], Paths(captured).Take(5));
    }

    /// <summary>Whatever is moved to the front, the graph is the same, in all ways to restore it.</summary>
    [Fact]
    public void Any_order_gives_the_same_graph()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var graph = RandomGraph.Create(seed, 100);
            using var usual = CapturedGraph.Of(graph);
            var random = new Random(seed);
            string[] some = [.. Paths(usual).Where(_ => random.Next(3) == 0)];
            using var captured = CapturedGraph.Profiled(graph, some);
            Assert.Equal(some.Count(p => p != "roots"), EmittedCode.ImageOf(captured.Result).ProfiledObjects);
            foreach (var path in Enum.GetValues<RestorePath>())
                GraphEquality.AssertEqual(graph, captured.Restore<Node>(path));
        }
    }

    static string[] Paths(CapturedGraph captured)
    {
        var image = EmittedCode.ImageOf(captured.Result);
        return [.. image.Origins.Select(o => ObjectPath.Format(o, image.Labels, image.Origins))];
    }
}
