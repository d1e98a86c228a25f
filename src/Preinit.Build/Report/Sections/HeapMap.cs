using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Divides the bytes of an image by static field, type and object. What is too small to be seen is put together, so that a map of any image has some thousand nodes at most.</summary>
sealed class HeapMap
{
    /// <summary>What is smaller than this part of the whole is not shown by itself.</summary>
    const int Parts = 1000;

    const int Shared = -1, Unreached = -2;

    readonly HeapGraph graph;
    readonly ShortPath paths;
    readonly long total, smallest;
    readonly Dictionary<int, Dictionary<int, Cell>> cells = [];

    HeapMap(HeapGraph graph, ShortPath paths)
    {
        (this.graph, this.paths) = (graph, paths);
        for (var i = 1; i < graph.Objects.Count; i++)
            total += graph.Objects.SizeOf(i);
        smallest = total / Parts + 1;
        for (var i = 1; i < graph.Objects.Count; i++)
            Add(i);
    }

    sealed class Cell
    {
        public long Bytes;
        public int Objects;
        public List<int> Large { get; } = [];
    }

    public static MapNode Of(HeapGraph graph, ShortPath paths)
    {
        var map = new HeapMap(graph, paths);
        return new("image", "", map.total, graph.Objects.Count - 1, map.Visible(map.cells.Select(c => map.Root(c.Key, c.Value))));
    }

    void Add(int number)
    {
        var root = graph.RootOf(number);
        if (!cells.TryGetValue(root, out var types))
            cells[root] = types = [];
        if (!types.TryGetValue(graph.Objects.TypeOf(number), out var cell))
            types[graph.Objects.TypeOf(number)] = cell = new();
        var size = graph.Objects.SizeOf(number);
        cell.Bytes += size;
        cell.Objects++;
        if (size >= smallest)
            cell.Large.Add(number);
    }

    MapNode Root(int root, Dictionary<int, Cell> types)
    {
        var (kind, name) = root switch { Shared => ("shared", ""), Unreached => ("unreached", ""), _ => ("root", graph.Roots[root].Name) };
        var bytes = types.Values.Sum(c => c.Bytes);
        return new(kind, ShownText.Of(name), bytes, types.Values.Sum(c => c.Objects), bytes < smallest ? null : Visible(types.Select(t => Type(t.Key, t.Value))));
    }

    MapNode Type(int type, Cell cell) => new("type", ShownText.Of(TypeText.Of(graph.Image.TypeTable[type])), cell.Bytes, cell.Objects,
        cell.Large.Count == 0 ? null : Visible([.. cell.Large.Select(o => new MapNode("object", paths.Of(o), graph.Objects.SizeOf(o), 1)), Remaining(cell)]));

    MapNode Remaining(Cell cell) => new("rest", "", cell.Bytes - cell.Large.Sum(graph.Objects.SizeOf), cell.Objects - cell.Large.Count);

    /// <summary>The largest first; a single node for all that is too small.</summary>
    IReadOnlyList<MapNode> Visible(IEnumerable<MapNode> nodes)
    {
        var bySize = nodes.Where(n => n.Objects > 0).ToLookup(n => n.Bytes >= smallest && n.Kind != "rest");
        var (rest, shown) = (bySize[false].ToList(), bySize[true].OrderByDescending(n => n.Bytes).ThenBy(n => n.Name, StringComparer.Ordinal).ToList());
        if (rest.Count > 0)
            shown.Add(rest is [{ Kind: not "rest" } only] ? only : new("rest", "", rest.Sum(n => n.Bytes), rest.Sum(n => n.Objects)));
        return shown;
    }
}
