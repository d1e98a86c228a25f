using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// The static fields of an image. The array of roots also holds what code needs to make or build objects at start-up; these elements count as part of the static field
/// that the objects are for.
/// </summary>
sealed class HeapRoots
{
    readonly List<RootNode> nodes = [];
    readonly Dictionary<string, int> byName = [];

    public HeapRoots(CapturedImage image, ImageGraph graph)
    {
        NodeOfElement = new int[graph.RootCount];
        NodeOfElement.AsSpan().Fill(-1);
        foreach (var type in image.Types)
        {
            foreach (var field in type.Fields.Where(f => f.Root >= 0))
                NodeOfElement[field.Root] = Add(new(type.PathPrefix + FieldLabel.Of(field.Name), type, graph.TargetAt(graph.RootSlot(field.Root))));
        }
        for (var i = 0; i < NodeOfElement.Length; i++)
        {
            if (NodeOfElement[i] < 0 && graph.TargetAt(graph.RootSlot(i)) is > 0 and var target)
                NodeOfElement[i] = NodeFor(image.RootOf(target));
        }
    }

    public IReadOnlyList<RootNode> Nodes => nodes;

    /// <summary>For each element of the array, an index into <see cref="Nodes"/>; -1 for those that hold no object of the image.</summary>
    public int[] NodeOfElement { get; }

    int NodeFor(string name) => byName.TryGetValue(name, out var node) ? node : Add(new(name, null, -1));

    int Add(RootNode node)
    {
        nodes.Add(node);
        byName.TryAdd(node.Name, nodes.Count - 1);
        return nodes.Count - 1;
    }
}
