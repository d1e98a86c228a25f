using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The static fields of an image, with what each alone keeps in it.</summary>
static class RootRows
{
    const int Most = 2000;

    /// <param name="graph">The image.</param>
    /// <param name="initializers">The names of those of the plan.</param>
    public static Listing<ReportRoot> Of(HeapGraph graph, IReadOnlyList<string> initializers) => Listing<ReportRoot>.Of(
        [.. Enumerable.Range(0, graph.Roots.Count).OrderByDescending(i => graph.Bytes[HeapGraph.NodeOfRoot(i)]).Select(i => Row(graph, i, initializers))], Most);

    static ReportRoot Row(HeapGraph graph, int index, IReadOnlyList<string> initializers)
    {
        var (root, node) = (graph.Roots[index], HeapGraph.NodeOfRoot(index));
        return new(ShownText.Of(root.Name), root.Value > 0 ? ShownText.Of(TypeText.Of(graph.Image.TypeTable[graph.Objects.TypeOf(root.Value)])) : null,
            root.Owner?.Assembly, root.Owner is { } owner && owner.Initializer < initializers.Count ? ShownText.Of(initializers[owner.Initializer]) : null,
            graph.Bytes[node], graph.Counts[node]);
    }
}
