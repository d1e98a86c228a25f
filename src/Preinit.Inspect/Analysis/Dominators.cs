namespace Preinit.Inspect;

/// <summary>
/// Which object keeps which in the image: an object dominates another one if every path from the roots leads through it (Lengauer and Tarjan, 1979, in
/// the simple form). Nodes are numbered in the order of a depth-first walk; nothing recurses, since graphs are deep.
/// </summary>
public sealed class Dominators
{
    readonly ReferenceGraph graph;
    readonly int[] order, numbers, parents, semi, ancestors, labels, immediate;
    int count;

    Dominators(ReferenceGraph graph)
    {
        this.graph = graph;
        var nodes = graph.Count;
        (order, numbers, parents) = (new int[nodes], new int[nodes], new int[nodes]);
        Array.Fill(numbers, -1);
        Walk();
        (semi, ancestors, labels, immediate) = (new int[count], new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
            (semi[i], labels[i], ancestors[i]) = (i, i, -1);
        Find();
    }

    /// <summary>For each node of a graph the one that dominates it next; -1 for node 0 and for what it does not lead to.</summary>
    public static int[] Of(ReferenceGraph graph)
    {
        var found = new Dominators(graph);
        var result = new int[graph.Count];
        Array.Fill(result, -1);
        for (var i = 1; i < found.count; i++)
            result[found.order[i]] = found.order[found.immediate[i]];
        return result;
    }

    void Walk()
    {
        var pending = new Stack<(int Node, int Next)>();
        Enter(0, 0);
        while (pending.TryPop(out var top))
        {
            var targets = graph.TargetsOf(top.Node);
            var next = top.Next;
            while (next < targets.Length && numbers[targets[next]] >= 0)
                next++;
            if (next == targets.Length)
                continue;
            pending.Push((top.Node, next + 1));
            Enter(targets[next], numbers[top.Node]);
        }

        void Enter(int node, int parent)
        {
            numbers[node] = count;
            order[count] = node;
            parents[count++] = parent;
            pending.Push((node, 0));
        }
    }

    void Find()
    {
        var reversed = graph.Reversed();
        var (heads, nexts) = (new int[count], new int[count]); // the nodes with a semidominator, as lists
        Array.Fill(heads, -1);
        for (var w = count - 1; w > 0; w--)
        {
            foreach (var source in reversed.TargetsOf(order[w]))
            {
                if (numbers[source] is >= 0 and var v && semi[Evaluate(v)] is var other && other < semi[w])
                    semi[w] = other;
            }
            (nexts[w], heads[semi[w]]) = (heads[semi[w]], w);
            var parent = parents[w];
            ancestors[w] = parent;
            for (var v = heads[parent]; v >= 0; v = nexts[v])
                immediate[v] = Evaluate(v) is var u && semi[u] < semi[v] ? u : parent;
            heads[parent] = -1;
        }
        for (var w = 1; w < count; w++)
        {
            if (immediate[w] != semi[w])
                immediate[w] = immediate[immediate[w]];
        }
    }

    readonly Stack<int> path = new();

    /// <summary>The node with the smallest semidominator on the way up, which is made shorter.</summary>
    int Evaluate(int node)
    {
        if (ancestors[node] < 0)
            return labels[node];
        for (var v = node; ancestors[ancestors[v]] >= 0; v = ancestors[v])
            path.Push(v);
        while (path.TryPop(out var v))
        {
            var above = ancestors[v];
            if (semi[labels[above]] < semi[labels[v]])
                labels[v] = labels[above];
            ancestors[v] = ancestors[above];
        }
        return labels[node];
    }
}
