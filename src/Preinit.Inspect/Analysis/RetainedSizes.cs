namespace Preinit.Inspect;

/// <summary>How many bytes, and objects, would go if one node went.</summary>
public sealed class RetainedSizes
{
    readonly long[] bytes;
    readonly int[] objects;

    RetainedSizes(long[] bytes, int[] objects, int[] dominators) => (this.bytes, this.objects, DominatorOf) = (bytes, objects, dominators);

    /// <summary>The node that dominates each node of the graph next, or -1.</summary>
    public IReadOnlyList<int> DominatorOf { get; }

    /// <summary>The bytes that a node of the graph keeps, its own among them.</summary>
    public long BytesOf(int node) => bytes[node];

    /// <summary>The objects that a node of the graph keeps, itself among them if it is one.</summary>
    public int ObjectsOf(int node) => objects[node];

    /// <summary>For all nodes of the graph.</summary>
    public static RetainedSizes Of(AppModel app)
    {
        var graph = app.Graph;
        var dominators = Dominators.Of(graph);
        var (bytes, objects, children) = (new long[graph.Count], new int[graph.Count], new int[graph.Count]);
        for (var i = 0; i < app.ObjectCount; i++)
            (bytes[graph.FirstObject + i], objects[graph.FirstObject + i]) = (app.SizeOf(i), 1);
        foreach (var dominator in dominators)
        {
            if (dominator >= 0)
                children[dominator]++;
        }
        // From the leaves of the tree up.
        var ready = new Stack<int>(Enumerable.Range(0, graph.Count).Where(n => children[n] == 0));
        while (ready.TryPop(out var node))
        {
            if (dominators[node] is not (>= 0 and var dominator))
                continue;
            bytes[dominator] += bytes[node];
            objects[dominator] += objects[node];
            if (--children[dominator] == 0)
                ready.Push(dominator);
        }
        return new(bytes, objects, dominators);
    }
}
