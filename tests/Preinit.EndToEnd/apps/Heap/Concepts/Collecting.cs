using System.Runtime.InteropServices;

namespace Heap.Concepts;

/// <summary>Collections while a restored heap is changed, grown and dropped.</summary>
[Preinitialize]
static class Collecting
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static Dictionary<string, List<Node>>? index = Enumerable.Range(0, 2000).ToDictionary(i => $"key {i}", i => new List<Node> { new(i) });
    static readonly Node[] nodes = [.. Enumerable.Range(0, 5000).Select(i => new Node(i))];
    static object[]? kept = [new Node(1), new string('k', 3), new int[10]];

    public static void Print()
    {
        for (var round = 0; round < 5; round++)
        {
            foreach (var list in index!.Values)
                list.Add(new Node(list.Count) { Next = list[0] });
            for (var i = 0; i < nodes.Length; i++)
                nodes[i].Next = i % 3 == round % 3 ? new Node(i) { Next = nodes[(i + 1) % nodes.Length] } : nodes[i].Next;
            GC.Collect(round % 3, GCCollectionMode.Forced, blocking: true, compacting: true);
        }
        WriteLine($"{index!.Values.Sum(l => l.Sum(n => n.Value + (n.Next?.Value ?? 0)))} {nodes.Sum(n => (long)n.Value + n.Next?.Value ?? 0)}");

        var gone = Drop();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        WriteLine($"{index == null} {kept == null} {gone.IsAllocated}");
        gone.Free();
        var garbage = Enumerable.Range(0, 200_000).Select(i => new Node(i)).ToList();
        GC.Collect();
        WriteLine($"{garbage.Count} {nodes[4999].Value} {nodes.Count(n => n.Next != null)}");
    }

    static GCHandle Drop()
    {
        var handle = GCHandle.Alloc(kept![0], GCHandleType.Weak);
        (index, kept) = (null, null);
        return handle;
    }

    sealed class Node(int value)
    {
        public readonly int Value = value;
        public Node? Next;
    }
}
