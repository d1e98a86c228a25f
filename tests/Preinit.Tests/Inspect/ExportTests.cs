using System.Text.Json;
using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>Exports are what their readers expect: heap snapshots by the numbers that V8 writes, in the order of its fields.</summary>
public class ExportTests
{
    sealed class Item
    {
        public Item? Next;
        public string? Text;
        public object?[]? All;
    }

    static AppModel App()
    {
        var item = new Item { Text = "te\"xt\n\u20ac", All = [null, "x", null] };
        item.Next = item;
        item.All[2] = item;
        return InspectedGraph.Of(item, new List<int> { 1 });
    }

    [Fact]
    public void A_heap_snapshot_has_the_nodes_and_edges_that_it_announces()
    {
        var app = App();
        using var document = Snapshot(app);
        var snapshot = document.RootElement.GetProperty("snapshot");
        var (nodeFields, edgeFields) = (Names(snapshot, "node_fields"), Names(snapshot, "edge_fields"));
        Assert.Equal(["type", "name", "id", "self_size", "edge_count", "trace_node_id", "detachedness"], nodeFields);
        Assert.Equal(["type", "name_or_index", "to_node"], edgeFields);
        var (nodes, edges, strings) = (Numbers(document, "nodes"), Numbers(document, "edges"), document.RootElement.GetProperty("strings").EnumerateArray().Select(s => s.GetString()!).ToArray());
        Assert.Equal(snapshot.GetProperty("node_count").GetInt32(), nodes.Length / 7);
        Assert.Equal(snapshot.GetProperty("edge_count").GetInt32(), edges.Length / 3);
        Assert.Equal(edges.Length / 3, nodes.Where((_, i) => i % 7 == 4).Sum());
        Assert.All(nodes.Where((_, i) => i % 7 == 1), n => Assert.InRange(n, 0, strings.Length - 1));
        Assert.Equal(nodes.Length / 7, nodes.Where((_, i) => i % 7 == 2).Distinct().Count());
        Assert.All(edges.Where((_, i) => i % 3 == 2), e => Assert.True(e % 7 == 0 && e < nodes.Length));
        Assert.Equal(app.HeapBytes, nodes.Where((_, i) => i % 7 == 3).Sum(n => (long)n));
    }

    [Fact]
    public void Its_paths_are_those_of_the_image()
    {
        using var document = Snapshot(App());
        var types = document.RootElement.GetProperty("snapshot").GetProperty("meta").GetProperty("node_types")[0].EnumerateArray().Select(t => t.GetString()).ToArray();
        var (nodes, strings) = (Numbers(document, "nodes"), document.RootElement.GetProperty("strings"));
        var item = Follow(document, 0, "App.Type0", "Value");
        Assert.Equal("Preinit.Tests.ExportTests.Item", NameOf(item));
        Assert.Equal("object", types[nodes[item * 7]]);
        Assert.Equal(item, Follow(document, item, "Next"));
        Assert.Equal("te\"xt\n\u20ac", NameOf(Follow(document, item, "Text")));
        Assert.Equal("string", types[nodes[Follow(document, item, "Text") * 7]]);
        Assert.Equal(item, Follow(document, item, "All", "2"));
        Assert.Equal("(GC roots)", NameOf(Follow(document, 0, "1")));

        string NameOf(int node) => strings[nodes[node * 7 + 1]].GetString()!;
    }

    [Fact]
    public void A_document_has_all_objects()
    {
        var app = App();
        var stream = new MemoryStream();
        JsonExport.Write(app, stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(app.ObjectCount, document.RootElement.GetProperty("objects").GetArrayLength());
        var item = document.RootElement.GetProperty("objects")[document.RootElement.GetProperty("roots")[0].GetProperty("object").GetInt32()];
        Assert.Equal("Preinit.Tests.ExportTests.Item", document.RootElement.GetProperty("types")[item.GetProperty("type").GetInt32()].GetProperty("name").GetString());
        Assert.Equal(item.GetProperty("id").GetInt32(), item.GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "Next").GetProperty("object").GetInt32());
    }

    [Fact]
    public void A_drawing_begins_at_the_roots()
    {
        var app = App();
        var text = new StringWriter();
        Assert.Equal(0, DotExport.Write(app, text, int.MaxValue));
        Assert.StartsWith("digraph image {", text.ToString());
        Assert.Contains($"r0 -> o{app.Roots[0].Target};", text.ToString());
        Assert.Contains($"o{app.Roots[0].Target} -> o{app.Roots[0].Target} [label=\"Next\"];", text.ToString());
        Assert.Equal(app.ObjectCount - 3, DotExport.Write(app, new StringWriter(), 2));
    }

    static JsonDocument Snapshot(AppModel app)
    {
        var stream = new MemoryStream();
        HeapSnapshot.Write(app, stream);
        return JsonDocument.Parse(stream.ToArray());
    }

    static string[] Names(JsonElement snapshot, string what) => [.. snapshot.GetProperty("meta").GetProperty(what).EnumerateArray().Select(n => n.GetString()!)];

    static int[] Numbers(JsonDocument document, string what) => [.. document.RootElement.GetProperty(what).EnumerateArray().Select(n => n.GetInt32())];

    /// <summary>As a reader of snapshots does it: the edges of a node lie behind those of the nodes before.</summary>
    static int Follow(JsonDocument document, int node, params string[] names)
    {
        var (nodes, edges, strings) = (Numbers(document, "nodes"), Numbers(document, "edges"), document.RootElement.GetProperty("strings"));
        const int Element = 1;
        foreach (var name in names)
        {
            var first = Enumerable.Range(0, node).Sum(n => nodes[n * 7 + 4]);
            node = Enumerable.Range(first, nodes[node * 7 + 4])
                .Where(e => (edges[e * 3] == Element ? $"{edges[e * 3 + 1]}" : strings[edges[e * 3 + 1]].GetString()) == name)
                .Select(e => edges[e * 3 + 2] / 7).First();
        }
        return node;
    }
}
