using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>The dominators of random graphs are what their definition says.</summary>
public class DominatorTests
{
    [Fact]
    public void A_node_dominates_what_cannot_be_reached_without_it()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = RandomGraph(new Random(seed));
            var dominators = Dominators.Of(graph);
            var all = Reached(graph, without: -1);
            Assert.Equal(-1, dominators[0]);
            for (var node = 1; node < graph.Count; node++)
            {
                if (!all.Contains(node))
                {
                    Assert.Equal(-1, dominators[node]);
                    continue;
                }
                var above = new HashSet<int>();
                for (var d = dominators[node]; d >= 0; d = dominators[d])
                    above.Add(d);
                var expected = all.Where(d => d != node && (d == 0 || !Reached(graph, d).Contains(node))).ToHashSet();
                Assert.True(above.SetEquals(expected), $"seed {seed}, node {node}");
            }
        }
    }

    /// <summary>A list whose nodes refer to one another in both directions, and to the first: no recursion, and no search up the whole list for each.</summary>
    [Fact]
    public void Long_lists_are_no_harm()
    {
        const int Count = 500_000;
        var targets = new List<int>();
        var first = new List<int> { 0 };
        for (var i = 0; i < Count; i++)
        {
            if (i + 1 < Count)
                targets.Add(i + 1);
            if (i > 1)
                targets.AddRange([i - 1, 1]);
            first.Add(targets.Count);
        }
        var dominators = Dominators.Of(new([.. first], [.. targets], 0));
        Assert.All(Enumerable.Range(1, Count - 1).Where(i => i % 1000 == 0), i => Assert.Equal(i - 1, dominators[i]));
    }

    [Fact]
    public void What_only_one_root_leads_to_is_kept_by_it()
    {
        var shared = new int[100];
        var app = InspectedGraph.Of(new object[] { shared, new int[50] }, new object[] { shared });
        var retained = RetainedSizes.Of(app);
        var roots = RootStatistics.Of(app, retained);
        var (array, own) = (app.SizeOf(app.Roots[0].Target), 16 + 8 + 50 * 4L);
        Assert.Equal(array + own, roots[0].RetainedBytes);
        Assert.Equal(app.SizeOf(app.Roots[1].Target), roots[1].RetainedBytes);
        Assert.Equal((3, 2), (roots[0].ReachableObjects, roots[0].RetainedObjects));
        Assert.Equal(app.HeapBytes - app.SizeOf(0), retained.BytesOf(0));
    }

    static ReferenceGraph RandomGraph(Random random)
    {
        var count = random.Next(1, 14);
        var targets = new List<int>();
        var first = new List<int> { 0 };
        for (var i = 0; i < count; i++)
        {
            for (var edges = random.Next(3); edges > 0; edges--)
                targets.Add(random.Next(count));
            first.Add(targets.Count);
        }
        return new([.. first], [.. targets], 0);
    }

    static HashSet<int> Reached(ReferenceGraph graph, int without)
    {
        var reached = new HashSet<int>();
        var pending = new Stack<int>([0]);
        while (pending.TryPop(out var node))
        {
            if (node == without || !reached.Add(node))
                continue;
            foreach (var target in graph.TargetsOf(node))
                pending.Push(target);
        }
        return reached;
    }
}
