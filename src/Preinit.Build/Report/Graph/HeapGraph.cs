using Preinit.Capture;
using Preinit.Inspect;

namespace Preinit.Build;

/// <summary>The objects of an image and the static fields that lead to them, as a graph: node 0 leads to all static fields, these follow, and then the objects.</summary>
sealed class HeapGraph
{
    readonly HeapRoots roots;
    readonly DominatorTree dominators;
    readonly int[] first;

    public HeapGraph(CapturedImage image)
    {
        (Image, Objects) = (image, new(image.Bytes));
        roots = new(image, Objects);
        first = new int[Roots.Count + Objects.Count + 1];
        var targets = new List<int>();
        AddEdges(targets);
        dominators = new(first, [.. targets]);
        (Bytes, Counts, Owners) = (new long[first.Length - 1], new int[first.Length - 1], new int[first.Length - 1]);
        Sum();
    }

    public CapturedImage Image { get; }
    public ImageGraph Objects { get; }
    public IReadOnlyList<RootNode> Roots => roots.Nodes;

    /// <summary>The bytes that each node alone keeps in the image.</summary>
    public long[] Bytes { get; }

    /// <summary>The number of objects that it does, itself included.</summary>
    public int[] Counts { get; }

    /// <summary>The node right below node 0 that keeps each node: a static field, or an object that several lead to; 0 where none does.</summary>
    public int[] Owners { get; }

    /// <param name="root">An index into <see cref="Roots"/>.</param>
    public static int NodeOfRoot(int root) => 1 + root;

    /// <param name="number">Of an object, from 1 on.</param>
    public int NodeOfObject(int number) => Roots.Count + number;

    /// <returns>The root that keeps an object, -1 if several lead to it, -2 if none does.</returns>
    public int RootOf(int number) => Owners[NodeOfObject(number)] switch { 0 => -2, var owner when owner > Roots.Count => -1, var owner => owner - 1 };

    void AddEdges(List<int> targets)
    {
        targets.AddRange(Enumerable.Range(1, Roots.Count));
        var byRoot = roots.NodeOfElement.Index().Where(e => e.Item >= 0).ToLookup(e => e.Item, e => Objects.TargetAt(Objects.RootSlot(e.Index)));
        for (var i = 0; i < Roots.Count; i++)
        {
            first[1 + i] = targets.Count;
            targets.AddRange(byRoot[i].Where(t => t > 0).Select(NodeOfObject));
        }
        var slots = new List<long>();
        for (var i = 1; i < Objects.Count; i++)
        {
            first[NodeOfObject(i)] = targets.Count;
            Objects.SlotsOf(i, slots);
            foreach (var slot in slots)
            {
                if (Objects.TargetAt(slot) is > 0 and var target)
                    targets.Add(NodeOfObject(target));
            }
        }
        first[^1] = targets.Count;
    }

    void Sum()
    {
        for (var i = 1; i < Objects.Count; i++)
            (Bytes[NodeOfObject(i)], Counts[NodeOfObject(i)]) = (Objects.SizeOf(i), 1);
        var order = dominators.Order;
        for (var i = order.Length - 1; i > 0; i--)
        {
            var above = dominators.DominatorOf(order[i]);
            Bytes[above] += Bytes[order[i]];
            Counts[above] += Counts[order[i]];
        }
        foreach (var node in order[1..])
            Owners[node] = dominators.DominatorOf(node) is > 0 and var above ? Owners[above] : node;
    }
}
