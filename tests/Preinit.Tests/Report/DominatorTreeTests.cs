extern alias build;

using build::Preinit.Inspect;

namespace Preinit.Tests;

public class DominatorTreeTests
{
    [Fact]
    public void What_two_ways_lead_to_belongs_to_where_they_part() =>
        Assert.Equal([-1, 0, 1, 1, 1, 4], Dominators([[1], [2, 3], [4], [4], [5], []]));

    [Fact]
    public void What_cannot_be_reached_has_none_and_changes_nothing() => Assert.Equal([-1, 0, -1], Dominators([[1], [], [1]]));

    [Fact]
    public void Circles_come_to_an_end() => Assert.Equal([-1, 0, 1, 2], Dominators([[1], [2, 1], [3, 0], [1]]));

    /// <summary>A node dominates another one if that cannot be reached without it.</summary>
    [Fact]
    public void In_random_graphs_they_are_what_removing_nodes_shows()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var count = random.Next(1, 14);
            int[][] edges = [.. Enumerable.Range(0, count).Select(_ => (int[])[.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(count))])];
            var dominators = Dominators(edges);
            for (var node = 0; node < count; node++)
                Assert.Equal(Without(edges, node), Above(dominators, node));
        }
    }

    /// <summary>A million nodes in a row, each of which refers to the first and to a common one: no recursion, and no walk up the row for each.</summary>
    [Fact]
    public void A_long_list_takes_no_stack()
    {
        const int Count = 1_000_000;
        int[] first = [.. Enumerable.Range(0, Count + 1).Select(n => 3 * Math.Min(n, Count - 1))], targets = [.. Enumerable.Range(0, Count - 1).SelectMany(n => (int[])[Math.Min(n + 1, Count - 2), Count - 1, 0])];
        var tree = new DominatorTree(first, targets);
        Assert.Equal((Count, 0, Count - 3), (tree.ReachedCount, tree.DominatorOf(Count - 1), tree.DominatorOf(Count - 2)));
    }

    static int[] Dominators(int[][] edges)
    {
        int[] first = new int[edges.Length + 1], targets = [.. edges.SelectMany(e => e)];
        for (var i = 0; i < edges.Length; i++)
            first[i + 1] = first[i] + edges[i].Length;
        var tree = new DominatorTree(first, targets);
        return [.. Enumerable.Range(0, edges.Length).Select(tree.DominatorOf)];
    }

    static IEnumerable<int> Above(int[] dominators, int node)
    {
        var found = new SortedSet<int>();
        for (var at = dominators[node]; at >= 0; at = dominators[at])
            found.Add(at);
        return found;
    }

    static int[] Without(int[][] edges, int node)
    {
        if (node == 0 || !Reached(edges, -1).Contains(node))
            return [];
        return [.. Enumerable.Range(0, edges.Length).Where(removed => removed != node && !Reached(edges, removed).Contains(node))];
    }

    static HashSet<int> Reached(int[][] edges, int removed)
    {
        var (found, pending) = (new HashSet<int>(), new Stack<int>([0]));
        while (pending.TryPop(out var node))
        {
            if (node != removed && found.Add(node))
                Array.ForEach(edges[node], pending.Push);
        }
        return found;
    }
}
