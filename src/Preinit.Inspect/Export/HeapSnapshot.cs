using System.Text;
using System.Text.Json;

namespace Preinit.Inspect;

/// <summary>
/// Writes an image as a heap snapshot of V8, which the developer tools of Chromium open: a list of nodes and a list of edges, seven and three numbers each,
/// and the texts that they have the indexes of (v8/src/profiler/heap-snapshot-generator.cc, HeapSnapshotJSONSerializer).
/// </summary>
/// <remarks>
/// Node 0 leads to a node for each class with static fields, which stands for these, and to one for all of them together, as the tools expect it
/// of roots of which the program knows nothing. An edge to an element has its index, all others a name.
/// </remarks>
public sealed class HeapSnapshot
{
    const int NodeFields = 7;

    readonly AppModel app;
    readonly Dictionary<string, int> texts = [];
    readonly List<IGrouping<string, RootModel>> classes;

    HeapSnapshot(AppModel app)
    {
        this.app = app;
        classes = [.. app.Roots.Where(r => r.Target >= 0).GroupBy(r => ClassOf(r.Name))];
        FirstObject = 2 + classes.Count;
    }

    int FirstObject { get; }

    /// <summary>Writes all of it.</summary>
    public static void Write(AppModel app, Stream output)
    {
        var snapshot = new HeapSnapshot(app);
        // The number of edges comes first, so they are made twice.
        var (nodes, edges) = (snapshot.FirstObject + app.ObjectCount, snapshot.Nodes().Sum(n => (long)n.Edges.Count()));
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
        writer.Write($$"""{"snapshot":{"meta":{{Meta}},"node_count":{{nodes}},"edge_count":{{edges}},"trace_function_count":0},"nodes":[""");
        snapshot.WriteNodes(writer);
        writer.Write("],\"edges\":[");
        snapshot.WriteEdges(writer);
        writer.Write("],\"trace_function_infos\":[],\"trace_tree\":[],\"samples\":[],\"locations\":[],\"strings\":[");
        writer.WriteLine();
        writer.Write(string.Join(",\n", snapshot.texts.Keys.Select(t => JsonSerializer.Serialize(t))));
        writer.Write("]}");
    }

    const string Meta = """
        {"node_fields":["type","name","id","self_size","edge_count","trace_node_id","detachedness"],"node_types":[["hidden","array","string","object","code","closure","regexp","number","native","synthetic","concatenated string","sliced string","symbol","bigint","object shape"],"string","number","number","number","number","number"],"edge_fields":["type","name_or_index","to_node"],"edge_types":[["context","element","property","internal","hidden","shortcut","weak"],"string_or_number","node"],"trace_function_info_fields":["function_id","name","script_name","script_id","line","column"],"trace_node_fields":["id","function_info_index","count","size","children"],"sample_fields":["timestamp_us","last_assigned_id"],"location_fields":["object_index","script_id","line","column"]}
        """;

    void WriteNodes(StreamWriter writer)
    {
        var index = 0;
        foreach (var node in Nodes())
        {
            // Ids of objects are odd in V8, those of other memory even.
            writer.Write($"{(index == 0 ? "" : ",\n")}{(int)node.Type},{Text(node.Name)},{2 * index + 1},{node.Size},{node.Edges.Count()},0,0");
            index++;
        }
    }

    void WriteEdges(StreamWriter writer)
    {
        var separator = "";
        foreach (var (type, name, index, target) in Nodes().SelectMany(n => n.Edges))
        {
            writer.Write($"{separator}{(int)type},{(type == EdgeType.Element ? index : Text(name))},{target * NodeFields}");
            separator = ",\n";
        }
    }

    IEnumerable<SnapshotNode> Nodes()
    {
        yield return new(NodeType.Synthetic, "", 0, [new(EdgeType.Element, "", 1, 1), .. classes.Select((c, i) => new SnapshotEdge(EdgeType.Shortcut, c.Key, 0, 2 + i))]);
        yield return new(NodeType.Synthetic, "(GC roots)", 0, classes.Select((c, i) => new SnapshotEdge(EdgeType.Element, "", i + 1, 2 + i)));
        foreach (var fields in classes)
            yield return new(NodeType.Object, fields.Key, 0, fields.Select(r => new SnapshotEdge(EdgeType.Property, FieldOf(r.Name), 0, FirstObject + r.Target)));
        for (var i = 0; i < app.ObjectCount; i++)
            yield return Node(i);
    }

    SnapshotNode Node(int number)
    {
        var edges = app.IsRoots(number) ? [] : app.FieldsOf(number).Where(f => f.Reference == ReferenceKind.Object).Select(Edge);
        return app.TextOf(number) is { } text
            ? new(NodeType.String, text, app.SizeOf(number), [])
            : new(app.IsArray(number) ? NodeType.Array : NodeType.Object, app.IsRoots(number) ? "(array of roots)" : app.TypeOf(number).Name, app.SizeOf(number), edges);
    }

    SnapshotEdge Edge(FieldValue field) => field.Label.Length > 2 && field.Label[0] == '[' && field.Label[^1] == ']' && int.TryParse(field.Label.AsSpan(1, field.Label.Length - 2), out var index)
        ? new(EdgeType.Element, "", index, FirstObject + field.Target)
        : new(EdgeType.Property, field.Label, 0, FirstObject + field.Target);

    int Text(string text)
    {
        if (!texts.TryGetValue(text, out var index))
            texts.Add(text, index = texts.Count);
        return index;
    }

    static string ClassOf(string root) => root[0] != '(' && root.LastIndexOf('.') is > 0 and var dot ? root[..dot] : "(made at start-up)";

    static string FieldOf(string root) => root[0] != '(' && root.LastIndexOf('.') is > 0 and var dot ? root[(dot + 1)..] : root;

    /// <summary>The numbers are the places in <see cref="Meta"/>.</summary>
    enum NodeType
    {
        Array = 1,
        String = 2,
        Object = 3,
        Synthetic = 9,
    }

    enum EdgeType
    {
        Element = 1,
        Property = 2,
        Shortcut = 5,
    }

    readonly record struct SnapshotEdge(EdgeType Type, string Name, int Index, int Target);

    readonly record struct SnapshotNode(NodeType Type, string Name, long Size, IEnumerable<SnapshotEdge> Edges);
}
