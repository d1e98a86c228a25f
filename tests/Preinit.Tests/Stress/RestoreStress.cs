using System.Runtime;

namespace Preinit.Tests;

/// <summary>
/// Restores graphs again and again while other threads allocate and force background collections; changes, checks and drops them.
/// </summary>
public static class RestoreStress
{
    const int Entries = 2_000;
    const int Slots = 12;
    const int Threads = 2;

    static volatile bool stop;

    public static int Run(int rounds, StressedHeap heap)
    {
        var isLazy = heap == StressedHeap.Lazy;
        using var small = CapturedGraph.Of(StressGraph.Build(Entries));
        using var large = isLazy ? CapturedGraph.Lazy(StressGraph.Build(Entries * 25)) : CapturedGraph.Of(StressGraph.Build(Entries * 25)); // over 4 MB: several threads relocate it
        var isLarge = heap == StressedHeap.OneArray ? 16 : 4; // every so many rounds
        var allocators = Enumerable.Range(0, Threads).Select(i => new Thread(() => Allocate(i)) { IsBackground = true }).ToList();
        allocators.ForEach(t => t.Start());

        var lazily = 0;
        var random = new Random(1);
        var live = new Dictionary<string, StressItem>?[Slots];
        for (var round = 0; round < rounds; round++)
        {
            var image = round % isLarge == isLarge - 1 ? large : small;
            var path = round % 8 == 6 ? RestorePath.ObjectByObject : RestorePath.PinnedArray;
            live[random.Next(Slots)] = heap == StressedHeap.Leafs && image == large ? image.RestoreWithLeafs<Dictionary<string, StressItem>>()
                : image.Restore<Dictionary<string, StressItem>>(path);
            lazily += image == large && large.Laziness == "lazily" ? 1 : 0;
            if (live[random.Next(Slots)] is { } graph)
                StressGraph.ChangeAndCheck(graph, random, thorough: random.Next(4) == 0);
            if (random.Next(8) == 0)
                live[random.Next(Slots)] = null;
        }

        stop = true;
        allocators.ForEach(t => t.Join());
        GC.Collect();
        foreach (var graph in live.OfType<Dictionary<string, StressItem>>())
            StressGraph.ChangeAndCheck(graph, random, thorough: true);
        Console.WriteLine($"survived {rounds} restores; server GC {GCSettings.IsServerGC}; mode {GCSettings.LatencyMode}; "
            + $"{GC.CollectionCount(2)} full collections, {GC.GetGCMemoryInfo(GCKind.Background).Index} the last in the background");
        return isLazy && lazily == 0 ? 1 : 0;
    }

    /// <summary>A heap of changing objects, and full collections that nobody waits for.</summary>
    static void Allocate(int seed)
    {
        var random = new Random(seed);
        var kept = new object[100_000];
        while (!stop)
        {
            for (var i = 0; i < 10_000; i++)
                kept[random.Next(kept.Length)] = new byte[random.Next(10, 200)];
            GC.Collect(2, GCCollectionMode.Forced, blocking: false);
        }
    }
}
