using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Preinit.Tests;

/// <summary>Objects that are laid down when they are touched are those that are laid down at once.</summary>
public class LazyTests
{
    const int Entries = 30_000;

    [LinuxFact]
    public void The_same_graph_is_there()
    {
        using var graph = CapturedGraph.Lazy(StressGraph.Build(Entries));
        StressGraph.Check(graph.Restore<Dictionary<string, StressItem>>());
        Assert.Equal("lazily", graph.Laziness);
        for (var i = 0; i < 5; i++)
        {
            StressGraph.Check(graph.Restore<Dictionary<string, StressItem>>());
            graph.AssertLazy();
        }
    }

    /// <summary>All kinds of objects, with references to the outside, tables that are built anew and arrays of any size.</summary>
    [LinuxFact]
    public void So_is_any_graph()
    {
        var random = new Random(1);
        var graph = new object[]
        {
            Enumerable.Range(0, 150).Select(i => RandomGraph.Create(i, 60)).ToArray(),
            Enumerable.Range(0, 300).Select(_ => new string('x', random.Next(3000))).ToArray(),
            Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, random.Next(16_000)).ToArray()).ToArray(), // up to almost 64 KB
            new[] { new Dictionary<(int, string), string> { [(1, "a")] = "b" } },
            StringComparer.Ordinal,
            new string?[60_000],
            new KeyValuePair<string, long>[20_000],
        };
        using var captured = CapturedGraph.Lazy(graph, path => path.EndsWith("[3]", StringComparison.Ordinal));
        for (var i = 0; i < 5; i++)
        {
            GraphEquality.AssertEqual(graph, captured.Restore<object[]>());
            captured.AssertLazy();
        }
    }

    [LinuxFact]
    public void References_to_large_arrays_are_in_place()
    {
        var large = Enumerable.Range(0, 300).Select(n => new byte[64 * 1024 + n]).ToArray();
        var graph = new object[] { StressGraph.Build(Entries), large };
        large[7][^1] = 7;
        using var captured = CapturedGraph.Lazy(graph);
        var restored = captured.Restore<object[]>();
        captured.AssertLazy();
        GraphEquality.AssertEqual(large, restored[1]);
        StressGraph.Check((Dictionary<string, StressItem>)restored[0]);
    }

    [LinuxFact]
    public void Threads_that_touch_at_random_see_the_same_while_collections_run()
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(Entries));
        for (var round = 0; round < 6; round++)
        {
            var graph = captured.Restore<Dictionary<string, StressItem>>();
            captured.AssertLazy();
            var isOver = false;
            var collector = new Thread(() =>
            {
                while (!Volatile.Read(ref isOver))
                    GC.Collect(Random.Shared.Next(3), GCCollectionMode.Forced, blocking: Random.Shared.Next(2) == 0, compacting: false);
            });
            collector.Start();
            Parallel.For(0, 8, i => StressGraph.CheckSome(graph, new Random(i), 5_000));
            Volatile.Write(ref isOver, true);
            collector.Join();
            StressGraph.Check(graph);
        }
    }

    [LinuxFact]
    public void The_objects_can_be_changed_at_once()
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(Entries));
        var graph = captured.Restore<Dictionary<string, StressItem>>();
        for (var i = 0; i < 500; i++)
            StressGraph.ChangeAndCheck(graph, new Random(i), thorough: i % 100 == 99);
        GC.Collect();
        StressGraph.Check(graph);
    }

    /// <summary>The collector may give the memory of a heap to another one while the first is still being filled in, or just was.</summary>
    [LinuxFact]
    public void Heaps_may_follow_each_other_in_the_same_memory()
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(Entries));
        var random = new Random(1);
        for (var i = 0; i < 150; i++)
        {
            Drop(captured);
            GC.Collect();
            Thread.SpinWait(random.Next(400_000));
            StressGraph.Check(captured.Restore<Dictionary<string, StressItem>>());
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Drop(CapturedGraph captured) => captured.Restore<Dictionary<string, StressItem>>();

    [Fact]
    public void A_small_heap_is_laid_down_at_once()
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(100));
        StressGraph.Check(captured.Restore<Dictionary<string, StressItem>>());
        Assert.StartsWith("at once, since ", captured.Laziness, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_can_be_unloaded_gets_its_objects_at_once()
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(Entries));
        StressGraph.Check(captured.RestoreUnloadable<Dictionary<string, StressItem>>());
        Assert.StartsWith("at once, since ", captured.Laziness, StringComparison.Ordinal);
    }

    [Fact]
    public void Object_by_object_is_still_possible()
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(Entries));
        StressGraph.Check(captured.Restore<Dictionary<string, StressItem>>(RestorePath.ObjectByObject));
        Assert.Equal("object by object", captured.Laziness);
    }

    [Fact]
    public void An_image_that_does_not_ask_for_it_says_nothing()
    {
        using var captured = CapturedGraph.Of(StressGraph.Build(Entries));
        captured.Restore<Dictionary<string, StressItem>>();
        Assert.Null(captured.Laziness);
    }

    /// <summary>The descriptor is in a table of the thread's own, so that the program can neither close it nor hand it on.</summary>
    [LinuxFact]
    public void The_program_has_no_new_descriptor_and_later_no_new_thread()
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(Entries));
        var graph = captured.Restore<Dictionary<string, StressItem>>();
        captured.AssertLazy();
        Assert.DoesNotContain(Directory.GetFileSystemEntries("/proc/self/fd"), f => new FileInfo(f).LinkTarget?.Contains("userfaultfd", StringComparison.Ordinal) == true);

        StressGraph.Check(graph);
        var waited = Stopwatch.StartNew();
        while (OwnThreads() > 0 && waited.Elapsed < TimeSpan.FromMinutes(1))
            Thread.Sleep(1);
        Assert.Equal(0, OwnThreads());
        StressGraph.Check(graph);
    }

    static int OwnThreads() => Directory.GetDirectories("/proc/self/task").Count(t => Name(t) == "preinit\n");

    static string Name(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm"));
        }
        catch (IOException) // it has ended
        {
            return "";
        }
    }
}
