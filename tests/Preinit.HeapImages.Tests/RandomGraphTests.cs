using CsCheck;
using Preinit.Image;
using Preinit.Tests;

namespace Preinit.HeapImages.Tests;

/// <summary>Any graph, saved and loaded, is the same graph: as it lies, and by the names of its fields.</summary>
public sealed class RandomGraphTests : IDisposable
{
    static readonly Gen<(int Seed, int Size)> Graphs = Gen.Select(Gen.Int, Gen.Int[1, 60]);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_graph_is_the_same_after_it_was_saved_and_loaded() => Graphs.Sample(g =>
    {
        var graph = RandomGraph.Create(g.Seed, g.Size);
        HeapImage.Save(folder["image"], graph);
        GraphEquality.AssertEqual(graph, HeapImage.Load<Node>(folder["image"]));
    }, iter: 60, threads: 1);

    [Fact]
    public void Any_graph_is_the_same_after_it_was_converted() => Graphs.Sample(g =>
    {
        var graph = RandomGraph.Create(g.Seed, g.Size);
        HeapImage.Save(folder["image"], graph);
        GraphEquality.AssertEqual(graph, Convert(File.ReadAllBytes(folder["image"])));
    }, iter: 60, threads: 1);

    static unsafe object? Convert(byte[] bytes)
    {
        using var memory = new ImageMemory(bytes.Length);
        bytes.CopyTo(memory.Span(0, bytes.Length));
        var file = new LoadedFile(memory.Start, bytes.Length);
        var resolver = new TypeResolver();
        return ConvertedHeap.Load(file, [.. file.Manifest.Types.Select(resolver.TryFind)], resolver)[file.Manifest.Root];
    }

    [Fact]
    public void A_loaded_graph_lives_under_collections() => Graphs.Sample(g =>
    {
        var graph = RandomGraph.Create(g.Seed, g.Size);
        HeapImage.Save(folder["image"], graph);
        var loaded = Enumerable.Range(0, 4).Select(_ => HeapImage.Load<Node>(folder["image"])).ToArray();
        var garbage = Enumerable.Range(0, 50).Select(i => new byte[i * 1000]).ToArray();
        GC.Collect(2, GCCollectionMode.Forced, blocking: false);
        loaded[1] = HeapImage.Load<Node>(folder["image"]);
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.KeepAlive(garbage);
        Assert.All(loaded, l => GraphEquality.AssertEqual(graph, l));
    }, iter: 10, threads: 1);
}
