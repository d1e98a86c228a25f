using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.Image;
using Preinit.Inspect;
using Preinit.Restore;
using HeapRecording = Preinit.Restore.HeapRecording;
using ImageReader = Preinit.Image.ImageReader;

namespace Preinit.Tests;

/// <summary>What a run changed is found by comparing the memory of its objects with the image.</summary>
public sealed class HeapRecordingTests : IDisposable
{
    readonly string file = Path.GetTempFileName();

    sealed class Item
    {
        public int Number;
        public Item? Next;
        public object? Any;
    }

    public void Dispose() => File.Delete(file);

    [Fact]
    public void An_object_is_changed_if_it_refers_to_something_else()
    {
        var changed = Changed(Items(10), items =>
        {
            items[1].Number = 99; // the collector does not care
            items[2].Next = new();
            items[3].Any = "new";
            items[4].Next = null;
            items[5].Next = items[7];
            (items[6].Next, items[6].Next) = (items[0], items[6].Next); // and back again
        });
        Assert.Equal(["App.Type0.Value[2]", "App.Type0.Value[3]", "App.Type0.Value[4]", "App.Type0.Value[5]"], changed);
    }

    [Fact]
    public void Nothing_is_changed_in_a_run_that_changes_nothing()
    {
        Assert.Empty(Changed(Items(10), _ => { }));
        Assert.Empty(Changed([new() { Any = typeof(string) }, new() { Any = StringComparer.Ordinal }, new() { Any = new WeakReference<string>("x") }], _ => { })); // what a process has of its own
        for (var seed = 0; seed < 10; seed++)
            Assert.Empty(Changed([new() { Any = RandomGraph.Create(seed, 100) }], _ => { }));
    }

    /// <summary>In memory of their own, objects without references have addresses that go by another base.</summary>
    [Fact]
    public void A_large_heap_is_compared_too()
    {
        var changed = Changed(Items(20_000), items => items[19_999].Any = null, leafs: true);
        Assert.Equal(["App.Type0.Value[19999]"], changed);
    }

    /// <summary>In a list of linked objects each path is longer than the one before, and together they would fill the disk.</summary>
    [Fact]
    public void Paths_with_very_many_steps_are_left_out()
    {
        var first = new Item();
        var last = first;
        for (var i = 0; i < 1_000; i++)
            last = last.Next = new Item();
        Record([first], items =>
        {
            for (var item = items[0]; item != null; item = item.Next)
                item.Any = items;
        }, leafs: false);
        var app = InspectedGraph.Of((object)new[] { first });
        var paths = new ScanPaths(app);
        var changed = new RecordedRun(app, file).Changed.Select(paths.Of).ToArray();
        Assert.Equal(1_001, changed.Length);
        Assert.InRange(changed.Count(p => p != null), 50, 200);
    }

    [Fact]
    public void What_nobody_holds_any_longer_is_not_compared()
    {
        var changed = Changed(Items(2_000), items =>
        {
            items[7].Any = items;
            for (var i = 1000; i < items.Length; i++)
            {
                items[i].Any = items; // changed, and gone
                items[i] = null!;
            }
        });
        Assert.Equal(["App.Type0.Value", "App.Type0.Value[7]"], changed);
    }

    [Fact]
    public void Other_files_are_refused()
    {
        var app = InspectedGraph.Of(Items(3));
        File.WriteAllText(file, "no run");
        Assert.Equal(InspectCodes.OtherRecording, Assert.Throws<InspectException>(() => new RecordedRun(app, file)).Code);
        Record(Items(3), _ => { }, leafs: false);
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..^1]);
        Assert.Contains("not all of it", Assert.Throws<InspectException>(() => new RecordedRun(app, file)).Message);
        bytes[8] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Contains("another build", Assert.Throws<InspectException>(() => new RecordedRun(app, file)).Message);
        Assert.Equal(InspectCodes.NotReadable, Assert.Throws<InspectException>(() => new RecordedRun(app, Path.Combine(file, "none"))).Code);
    }

    /// <summary>Each with another one that it holds alone.</summary>
    static Item[] Items(int count) => [.. Enumerable.Range(0, count).Select(i => new Item { Number = i, Any = $"item {i}", Next = new() })];

    string[] Changed(Item[] items, Action<Item[]> change, bool leafs = false)
    {
        Record(items, change, leafs);
        var app = InspectedGraph.Of((object)items);
        var paths = new ScanPaths(app);
        return [.. new RecordedRun(app, file).Changed.Select(n => paths.Of(n)!)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Record(Item[] items, Action<Item[]> change, bool leafs)
    {
        using var captured = CapturedGraph.Of(items);
        var recording = new HeapRecording();
        Run(captured, recording, change, leafs);
        GC.Collect();
        recording.Write(file);
        Rename(InspectedGraph.Bytes((object)items));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Run(CapturedGraph captured, HeapRecording recording, Action<Item[]> change, bool leafs)
    {
        var restored = captured.RestoreRecorded(recording, leafs);
        change((Item[])restored[captured.RootIndex]!);
        kept = restored;
    }

    static object? kept;

    /// <summary>The image of an app has names, by which it has another checksum than the one that was restored.</summary>
    unsafe void Rename(byte[] named)
    {
        fixed (byte* start = named)
        {
            var bytes = File.ReadAllBytes(file);
            MemoryMarshal.Write(bytes.AsSpan(8), new ImageReader(start, named.Length).Header->MetadataChecksum);
            File.WriteAllBytes(file, bytes);
        }
    }
}
