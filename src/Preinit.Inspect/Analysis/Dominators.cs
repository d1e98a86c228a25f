namespace Preinit.Inspect;

/// <summary>Which object keeps which in the image: an object dominates another one if every path from the roots leads through it.</summary>
public static class Dominators
{
    /// <summary>For each node of a graph the one that dominates it next; -1 for node 0 and for what it does not lead to.</summary>
    public static int[] Of(ReferenceGraph graph)
    {
        var tree = graph.DominatorTree();
        var result = new int[graph.Count];
        for (var node = 0; node < result.Length; node++)
            result[node] = tree.DominatorOf(node);
        return result;
    }
}
