using System.Text;
using System.Text.Json;
using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>Chromium opens an exported snapshot, and computes the same.</summary>
public class DeveloperToolsTests
{
    sealed class Item
    {
        public Item? Next;
        public string? Text;
        public int[]? Numbers;
    }

    [BrowserFact]
    public async Task A_heap_snapshot_is_opened()
    {
        var shared = new Item { Text = new('s', 100) };
        var app = InspectedGraph.Of(new Item { Next = new() { Next = shared, Text = "own" }, Numbers = new int[500] }, shared);
        var stream = new MemoryStream();
        HeapSnapshot.Write(app, stream);

        await using var tools = await DeveloperTools.Start();
        var opened = await tools.Run($$"""
            (async () => {
              const { HeapSnapshotModel: model, HeapSnapshotProxy: proxy } = await import('devtools://devtools/bundled/models/heap_snapshot/heap_snapshot.js');
              const errors = [];
              const worker = new proxy.HeapSnapshotWorkerProxy((name, data) => name === 'BrokenSnapshot' && errors.push(data), { error: e => errors.push(e) });
              const snapshot = await new Promise((done, fail) => {
                const loader = worker.createLoader(1, done);
                loader.write({{JsonSerializer.Serialize(Encoding.UTF8.GetString(stream.ToArray()))}}).then(() => loader.close(), fail);
              });
              const all = Object.values(await snapshot.aggregatesWithFilter(new model.NodeFilter()));
              return JSON.stringify({ errors, nodes: snapshot.nodeCount, total: snapshot.totalSize,
                items: all.filter(a => a.name.endsWith('.Item')).map(a => ({ count: a.count, retained: a.maxRet })) });
            })()
            """);

        using var document = JsonDocument.Parse((string)opened!);
        var items = Assert.Single(document.RootElement.GetProperty("items").EnumerateArray());
        Assert.Empty(document.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(app.HeapBytes, document.RootElement.GetProperty("total").GetInt64());
        Assert.Equal(3, items.GetProperty("count").GetInt32());
        var retained = RetainedSizes.Of(app);
        // The tools add up what the objects of a class keep, less those that another one of the class keeps.
        Assert.Equal(app.Roots.Take(2).Sum(r => retained.BytesOf(app.Graph.FirstObject + r.Target)), items.GetProperty("retained").GetInt64());
    }
}
