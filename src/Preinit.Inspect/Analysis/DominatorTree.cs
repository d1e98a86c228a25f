namespace Preinit.Inspect;

/// <summary>
/// For each node of a graph the last one that every way from node 0 leads through: without it the node could not be reached. Lengauer and Tarjan, "A Fast Algorithm for
/// Finding Dominators in a Flowgraph" (1979), the simple version: O(m log n), also for chains of a million nodes that all refer to one.
/// </summary>
sealed class DominatorTree
{
    readonly int[] first, targets;

    // By number in depth-first order, not by node.
    readonly int[] parents, semi, labels, ancestors, dominators;
    readonly int[] numbers, order;
    readonly Stack<int> way = new();

    /// <param name="first">Where the edges of each node begin; one more for the end.</param>
    /// <param name="targets">Where they lead.</param>
    public DominatorTree(int[] first, int[] targets)
    {
        (this.first, this.targets) = (first, targets);
        var count = first.Length - 1;
        (parents, numbers, order) = (new int[count], new int[count], new int[count]);
        ReachedCount = Walk();
        (semi, labels, ancestors, dominators) = (Identity(), Identity(), new int[ReachedCount], new int[ReachedCount]);
        ancestors.AsSpan().Fill(-1);
        Compute();
    }

    /// <summary>How many nodes can be reached.</summary>
    public int ReachedCount { get; }

    /// <summary>The nodes that can be reached, each behind its dominator.</summary>
    public ReadOnlySpan<int> Order => order.AsSpan(0, ReachedCount);

    /// <returns>-1 for node 0, and for what cannot be reached.</returns>
    public int DominatorOf(int node) => numbers[node] > 0 ? order[dominators[numbers[node]]] : -1;

    int[] Identity() => [.. Enumerable.Range(0, ReachedCount)];

    int Walk()
    {
        numbers.AsSpan().Fill(-1);
        var pending = new Stack<(int Node, int Parent)>();
        pending.Push((0, 0));
        var count = 0;
        while (pending.TryPop(out var next))
        {
            if (numbers[next.Node] >= 0)
                continue;
            var number = numbers[next.Node] = count++;
            (order[number], parents[number]) = (next.Node, next.Parent);
            for (var i = first[next.Node + 1] - 1; i >= first[next.Node]; i--)
            {
                if (numbers[targets[i]] < 0)
                    pending.Push((targets[i], number));
            }
        }
        return count;
    }

    void Compute()
    {
        var sources = Sources(out var firstSource);
        int[] bucket = new int[ReachedCount], nextInBucket = new int[ReachedCount];
        bucket.AsSpan().Fill(-1);
        for (var node = ReachedCount - 1; node > 0; node--)
        {
            for (var i = firstSource[node]; i < firstSource[node + 1]; i++)
                semi[node] = Math.Min(semi[node], semi[Evaluate(sources[i])]);
            (nextInBucket[node], bucket[semi[node]]) = (bucket[semi[node]], node);
            var parent = ancestors[node] = parents[node];
            for (var other = bucket[parent]; other >= 0; other = nextInBucket[other])
                dominators[other] = Evaluate(other) is var best && semi[best] < semi[other] ? best : parent;
            bucket[parent] = -1;
        }
        for (var node = 1; node < ReachedCount; node++)
        {
            if (dominators[node] != semi[node])
                dominators[node] = dominators[dominators[node]];
        }
    }

    /// <summary>The edges backwards.</summary>
    int[] Sources(out int[] firstSource)
    {
        firstSource = new int[ReachedCount + 1];
        foreach (var node in Order)
        {
            for (var i = first[node]; i < first[node + 1]; i++)
                firstSource[numbers[targets[i]] + 1]++;
        }
        for (var i = 0; i < ReachedCount; i++)
            firstSource[i + 1] += firstSource[i];
        var (sources, next) = (new int[firstSource[ReachedCount]], firstSource.ToArray());
        for (var number = 0; number < ReachedCount; number++)
        {
            for (var i = first[order[number]]; i < first[order[number] + 1]; i++)
                sources[next[numbers[targets[i]]]++] = number;
        }
        return sources;
    }

    /// <summary>The node with the smallest semidominator on the way up to the root of its tree, which is made short.</summary>
    int Evaluate(int node)
    {
        if (ancestors[node] < 0)
            return node;
        for (var at = node; ancestors[ancestors[at]] >= 0; at = ancestors[at])
            way.Push(at);
        while (way.TryPop(out var at))
        {
            var above = ancestors[at];
            if (semi[labels[above]] < semi[labels[at]])
                labels[at] = labels[above];
            ancestors[at] = ancestors[above];
        }
        return labels[node];
    }
}
