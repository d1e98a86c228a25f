using System.Runtime.CompilerServices;

namespace Preinit.HeapImages.Tests.Worlds;

/// <summary>Saves of graphs that lie where a load put them, at once: smaller heaps may be made object by object.</summary>
public sealed class InPlaceTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    sealed class Node(string name)
    {
        public string Name = name;
        public object? First, Second, Third;
    }

    /// <summary>A graph that is large enough.</summary>
    static Dictionary<string, Node> Many(int count = 5000) => Enumerable.Range(0, count).ToDictionary(i => $"key {i}", i => new Node($"name {i}") { First = new int[] { i }, Second = new Node("inner") { First = (i, 'c') } });

    T Reloaded<T>(T graph, string name = "base") where T : class
    {
        HeapImage.Save(folder[name], graph);
        var loaded = HeapImage.Load<T>(folder[name]);
        Assert.True(LoadedHeaps.Around(loaded)!.OffsetOf(loaded) > 0);
        return loaded;
    }

    T Saved<T>(object graph, string name = "delta", string before = "base")
    {
        using (var file = WorldChain.Resolve(BaseFinder.Open(folder[before]), new(folder[""], null)))
        {
            var made = QuickMaker.TryMake(graph, new(file), SaveOptions.Default, out var heap);
            using (heap)
                Assert.NotNull(made);
        }
        HeapImage.SaveDelta(folder[name], folder[before], graph);
        KeptUp.AssertIn(folder[name]);
        return HeapImage.Load<T>(folder[name]);
    }

    long LengthOf(string name) => new FileInfo(folder[name]).Length;

    [Fact]
    public void What_changed_is_saved_and_nothing_else()
    {
        var graph = Reloaded(Many());
        Saved<Dictionary<string, Node>>(graph, "same");
        graph["key 7"].Name = "another";
        ((int[])graph["key 8"].First!)[0] = -8;
        graph["key 9"].Second = null;
        graph["key 10"].First = graph["key 11"];
        graph["key 12"].First = (1, 'd');
        graph["key 13"].Second = new Node("new") { First = graph["key 14"], Second = "text", Third = graph["key 13"] };
        graph.Remove("key 15");
        var loaded = Saved<Dictionary<string, Node>>(graph);
        Assert.InRange(LengthOf("delta") - LengthOf("same"), 1, 1500);
        Assert.Equal("another", loaded["key 7"].Name);
        Assert.Equal(-8, ((int[])loaded["key 8"].First!)[0]);
        Assert.Null(loaded["key 9"].Second);
        Assert.Same(loaded["key 11"], loaded["key 10"].First);
        Assert.Equal((1, 'd'), loaded["key 12"].First);
        var added = Assert.IsType<Node>(loaded["key 13"].Second);
        Assert.Equal(("new", "text"), (added.Name, added.Second));
        Assert.Same(loaded["key 14"], added.First);
        Assert.Same(loaded["key 13"], added.Third);
        Assert.Equal(graph.Keys, loaded.Keys);
        Assert.All(graph, e => Assert.Equal(e.Value.Name, loaded[e.Key].Name));
    }

    [Fact]
    public void Two_that_changed_places_stay_in_their_own()
    {
        var graph = Reloaded(Many());
        Saved<Dictionary<string, Node>>(graph, "same");
        (graph["key 1"], graph["key 2"]) = (graph["key 2"], graph["key 1"]);
        var loaded = Saved<Dictionary<string, Node>>(graph);
        Assert.Equal("name 2", loaded["key 1"].Name);
        Assert.InRange(LengthOf("delta") - LengthOf("same"), 1, 200);
    }

    [Fact]
    public void A_place_that_another_object_has_taken_is_not_used_for_its_own()
    {
        var graph = Reloaded(Many());
        var old = graph["key 1"];
        graph["key 1"] = new Node("stands for the old one");
        graph["key 2"].Third = new Node("leads to it") { Third = old }; // met when all is paired
        var loaded = Saved<Dictionary<string, Node>>(graph);
        Assert.Equal("stands for the old one", loaded["key 1"].Name);
        var kept = Assert.IsType<Node>(Assert.IsType<Node>(loaded["key 2"].Third).Third);
        Assert.Equal("name 1", kept.Name);
        Assert.Equal(1, ((int[])kept.First!)[0]);
        Assert.NotSame(loaded["key 1"], kept);
    }

    [Fact]
    public void A_root_elsewhere_leads_to_what_lies_there()
    {
        var graph = Reloaded(Many());
        List<object> root = ["text", graph];
        HeapImage.Save(folder["base"], root);
        graph["key 3"].Name = "changed";
        var loaded = (Dictionary<string, Node>)Saved<List<object>>(root)[1];
        Assert.Equal("changed", loaded["key 3"].Name);
    }

    [Fact]
    public void A_heap_that_was_loaded_from_another_image_is_no_obstacle()
    {
        var other = Reloaded(Many(3000), "other");
        other["key 5"].Name = "of another image";
        HeapImage.Save(folder["base"], Many(4000));
        Assert.Equal("of another image", Saved<Dictionary<string, Node>>(other)["key 5"].Name);
        Assert.Equal(4000, Saved<Dictionary<string, Node>>(Many(4000)).Count);
    }

    [Fact]
    public void Identity_hash_codes_that_were_asked_for_since_are_kept()
    {
        var graph = Reloaded(Many());
        var hash = RuntimeHelpers.GetHashCode(graph["key 77"]);
        Assert.Equal(hash, RuntimeHelpers.GetHashCode(Saved<Dictionary<string, Node>>(graph)["key 77"]));
    }

    [Fact]
    public void Large_arrays_come_and_go()
    {
        var graph = new List<object?> { new byte[700_000], new long[90_000], Many(), new object?[] { null, "x" } };
        graph = Reloaded(graph);
        ((byte[])graph[0]!)[5] = 7;
        ((object?[])graph[3]!)[0] = graph[1];
        var loaded = Saved<List<object?>>(graph, "1");
        Assert.Equal(7, ((byte[])loaded[0]!)[5]);
        Assert.Same(loaded[1], ((object?[])loaded[3]!)[0]);
        graph[1] = ((object?[])graph[3]!)[0] = null;
        loaded = Saved<List<object?>>(graph, "2", "1");
        Assert.Null(loaded[1]);
        loaded[0] = new byte[2_000_000];
        Assert.Equal(2_000_000, ((byte[])Saved<List<object?>>(loaded, "3", "2")[0]!).Length);
    }

    [Fact]
    public void Room_behind_a_large_base_is_used_and_may_be_too_small()
    {
        var graph = Reloaded(Many(50_000));
        Assert.True(LengthOf("base") > 5 << 20);
        graph["key 1"].Third = Enumerable.Range(0, 1000).Select(i => new Node($"few {i}")).ToArray();
        Assert.Equal("few 999", ((Node[])Saved<Dictionary<string, Node>>(graph)["key 1"].Third!)[999].Name);
        graph["key 1"].Third = Enumerable.Range(0, 20_000).Select(i => new Node($"many {i}")).ToArray();
        Assert.Equal("many 19999", ((Node[])Saved<Dictionary<string, Node>>(graph)["key 1"].Third!)[19999].Name);
    }

    [Fact]
    public void What_is_not_kept_as_it_is_leaves_the_base_as_it_was()
    {
        var graph = Reloaded(Many());
        graph["key 1"].Name = "changed";
        graph["key 2"].First = typeof(int);
        using (var file = BaseFinder.Open(folder["base"]))
        {
            var before = new BaseWorld(file);
            Assert.Null(QuickMaker.TryMake(graph, before, SaveOptions.Default, out _));
            HeapChecksums.Check(before.Reader);
        }
        HeapImage.SaveDelta(folder["delta"], folder["base"], graph);
        Assert.Equal("changed", HeapImage.Load<Dictionary<string, Node>>(folder["delta"])["key 1"].Name);
    }

    [Fact]
    public void A_heap_is_forgotten_with_its_objects()
    {
        Load();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var other = Reloaded(Many());
        Assert.Equal("name 4", Saved<Dictionary<string, Node>>(other)["key 4"].Name);

        [MethodImpl(MethodImplOptions.NoInlining)]
        void Load() => Reloaded(Many(), "first");
    }
}
