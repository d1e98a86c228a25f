namespace Preinit.Inspect;

/// <summary>
/// What refers to what, as numbers: node 0 refers to all roots, then come the roots, then the objects. The arrays of roots refer to nothing
/// here: their elements are the roots.
/// </summary>
public sealed class ReferenceGraph
{
    readonly int[] first;
    readonly int[] targets;

    /// <param name="first">For each node, where its targets begin; and at the end, how many there are.</param>
    /// <param name="targets">The nodes that are referred to.</param>
    /// <param name="firstObject">The node of the object with number 0.</param>
    public ReferenceGraph(int[] first, int[] targets, int firstObject) => (this.first, this.targets, FirstObject) = (first, targets, firstObject);

    /// <summary>The number of nodes.</summary>
    public int Count => first.Length - 1;

    /// <summary>The node of the object with number 0.</summary>
    public int FirstObject { get; }

    /// <summary>The nodes that a node refers to, in the order of its fields; the same one several times, if it is referred to several times.</summary>
    public ReadOnlySpan<int> TargetsOf(int node) => targets.AsSpan(first[node]..first[node + 1]);

    internal static ReferenceGraph Of(AppModel app, DecodedImage[] images)
    {
        var firstObject = app.Roots.Count + 1;
        var first = new List<int>(firstObject + app.ObjectCount + 1) { 0 };
        var targets = new List<int>();
        targets.AddRange(Enumerable.Range(1, app.Roots.Count));
        first.Add(targets.Count);
        foreach (var root in app.Roots)
        {
            if (root.Target >= 0)
                targets.Add(firstObject + root.Target);
            first.Add(targets.Count);
        }
        for (var part = 0; part < images.Length; part++)
        {
            var (heap, before) = (images[part].Heap, firstObject + app.Parts[part].FirstObject);
            for (var i = 0; i < heap.Offsets.Length; i++)
            {
                if (i > 0)
                    AddTargets(heap, i, before, targets);
                first.Add(targets.Count);
            }
        }
        return new([.. first], [.. targets], firstObject);
    }

    /// <summary>The same with all references turned round.</summary>
    public ReferenceGraph Reversed()
    {
        var starts = new int[Count + 1];
        foreach (var target in targets)
            starts[target + 1]++;
        for (var i = 0; i < Count; i++)
            starts[i + 1] += starts[i];
        var places = starts.AsSpan(0, Count).ToArray();
        var sources = new int[targets.Length];
        for (var node = 0; node < Count; node++)
        {
            foreach (var target in TargetsOf(node))
                sources[places[target]++] = node;
        }
        return new(starts, sources, FirstObject);
    }

    internal DominatorTree DominatorTree() => new(first, targets);

    static void AddTargets(HeapLayout heap, int number, int before, List<int> targets)
    {
        foreach (var slot in heap.SlotsOf(number))
        {
            if (heap.TargetAt(slot) is >= 0 and var target)
                targets.Add(before + target);
        }
    }
}
