using Preinit.Restore;
using ImageReader = Preinit.Image.ImageReader;

namespace Preinit.Tests;

/// <summary>Laying a heap down at once late in a process takes a full collection, which stops all threads: not for a small one.</summary>
public sealed unsafe class LateRestoreTests
{
    [Theory]
    [InlineData(10, typeof(ObjectByObjectHeap))]
    [InlineData(50_000, typeof(PinnedArrayHeap))]
    public void After_a_full_collection_a_small_heap_is_made_object_by_object(int nodes, Type expected)
    {
        using var graph = CapturedGraph.Of(Enumerable.Range(0, nodes).Select(i => new Node { Id = i }).ToArray());
        GC.Collect();
        fixed (byte* image = graph.Bytes)
        {
            var heap = HeapRestorer.TryRestore(new ImageReader(image, graph.Bytes.Length), graph.Handles);
            Assert.IsType(expected, heap);
            Assert.Equal(nodes, ((Node[])heap.Roots[graph.RootIndex]!).Length);
        }
    }
}
