using System.Text.Json.Nodes;
using Preinit;

namespace TextJson;

/// <summary>Documents that are parsed at publish, and walked once: a node makes its children when they are asked for.</summary>
[Preinitialize]
static class Trees
{
    public static readonly JsonObject Settings = Walked("""
        {"name":"app","limits":{"size":1048576,"ratio":0.75,"on":true,"none":null},"hosts":["a.example","b.example"],"text":"caf\u00e9 \"quoted\""}
        """);

    public static readonly JsonArray Squares = new([.. Enumerable.Range(0, 1_000).Select(n => JsonValue.Create(n * n))]);

    static JsonObject Walked(string text)
    {
        var tree = JsonNode.Parse(text)!.AsObject();
        var waiting = new Queue<JsonNode?>([tree]);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var child in node is JsonObject members ? members.Select(m => m.Value) : node as JsonArray ?? [])
                waiting.Enqueue(child);
        }

        return tree;
    }
}
