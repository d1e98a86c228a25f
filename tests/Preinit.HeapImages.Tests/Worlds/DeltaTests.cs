namespace Preinit.HeapImages.Tests.Worlds;

public sealed class DeltaTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    sealed record Item(string Name, int Number, string[] Tags)
    {
        public string Name { get; set; } = Name;
        public int Number { get; set; } = Number;
    }

    static Dictionary<string, Item> Registry(int count) => Enumerable.Range(0, count).ToDictionary(i => $"key {i}", i => new Item($"name {i}", i, [$"a{i}", $"b{i}"]));

    long LengthOf(string name) => new FileInfo(folder[name]).Length;

    static void AssertSame(Dictionary<string, Item> expected, Dictionary<string, Item> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (key, item) in expected)
        {
            Assert.Equal((item.Name, item.Number), (actual[key].Name, actual[key].Number));
            Assert.Equal(item.Tags, actual[key].Tags);
        }
    }

    [Fact]
    public void A_change_of_a_hundredth_is_small_and_loads_as_all()
    {
        var registry = Registry(10_000);
        HeapImage.Save(folder["base"], registry);
        for (var i = 0; i < 10_000; i += 100)
        {
            registry[$"key {i}"].Number = -i;
            registry[$"key {i}"].Name = $"another name of {i}";
        }
        HeapImage.SaveDelta(folder["delta"], folder["base"], registry);

        Assert.InRange(LengthOf("delta"), 1, LengthOf("base") * 3 / 100);
        AssertSame(registry, HeapImage.Load<Dictionary<string, Item>>(folder["delta"]));
    }

    [Fact]
    public void A_graph_that_was_loaded_is_compared_like_the_one_that_was_saved()
    {
        HeapImage.Save(folder["base"], Registry(10_000));
        var loaded = HeapImage.Load<Dictionary<string, Item>>(folder["base"]);
        loaded["key 7"].Name = "changed";
        HeapImage.SaveDelta(folder["delta"], folder["base"], loaded);
        Assert.InRange(LengthOf("delta"), 1, LengthOf("base") / 100);
        AssertSame(loaded, HeapImage.Load<Dictionary<string, Item>>(folder["delta"]));
    }

    [Fact]
    public void A_chain_grows_shrinks_and_flattens()
    {
        var registry = Registry(1000);
        HeapImage.Save(folder["0"], registry);
        for (var i = 1; i <= 4; i++)
        {
            registry.Remove($"key {i * 3}");
            registry[$"new {i}"] = new("new", i, [new string('x', i * 20)]);
            registry[$"key {i}"] = registry["key 500"];
            HeapImage.SaveDelta(folder[$"{i}"], folder[$"{i - 1}"], registry);
        }
        AssertSame(registry, HeapImage.Load<Dictionary<string, Item>>(folder["4"]));
        HeapImage.Flatten(folder["4"], folder["flat"]);
        Assert.Null(HeapImage.BaseOf(folder["flat"]));
        Assert.Equal(HeapImage.IdentityOf(folder["4"]), HeapImage.IdentityOf(folder["flat"]));
        File.Delete(folder["0"]);
        var loaded = HeapImage.Load<Dictionary<string, Item>>(folder["flat"]);
        AssertSame(registry, loaded);
        Assert.Same(loaded["key 1"], loaded["key 500"]);
    }

    [Fact]
    public void Nothing_changed_is_next_to_nothing()
    {
        var registry = Registry(10_000);
        HeapImage.Save(folder["base"], registry);
        HeapImage.SaveDelta(folder["delta"], folder["base"], registry);
        Assert.InRange(LengthOf("delta"), 1, LengthOf("base") / 100);
        Assert.Equal(HeapImage.IdentityOf(folder["base"]), HeapImage.BaseOf(folder["delta"])!.Identity);
    }

    [Fact]
    public void Saving_leaves_no_hash_codes_in_headers()
    {
        var registry = Registry(10);
        HeapImage.Save(folder["1"], registry);
        HeapImage.Save(folder["2"], registry);
        Assert.Equal(File.ReadAllBytes(folder["1"]), File.ReadAllBytes(folder["2"]));
    }

    sealed class Hashed
    {
        public object Key = new();
        public int Hash;
        public object[] Others = [new(), new()];
    }

    [Fact]
    public void An_identity_hash_code_that_was_asked_for_since_is_kept()
    {
        var graph = new Hashed();
        HeapImage.Save(folder["base"], graph);
        graph.Hash = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(graph.Key);
        HeapImage.SaveDelta(folder["delta"], folder["base"], graph);
        var loaded = HeapImage.Load<Hashed>(folder["delta"]);
        Assert.Equal(graph.Hash, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(loaded.Key));
    }

    [Fact]
    public void What_becomes_one_object_or_two_is_so()
    {
        var graph = new Hashed { Others = [new Item("x", 1, []), new Item("x", 1, [])] };
        HeapImage.Save(folder["base"], graph);
        graph.Others[1] = graph.Others[0];
        HeapImage.SaveDelta(folder["one"], folder["base"], graph);
        var one = HeapImage.Load<Hashed>(folder["one"]);
        Assert.Same(one.Others[0], one.Others[1]);
        graph.Others[1] = new Item("x", 1, []);
        HeapImage.SaveDelta(folder["two"], folder["one"], graph);
        var two = HeapImage.Load<Hashed>(folder["two"]);
        Assert.NotSame(two.Others[0], two.Others[1]);
    }

    [Fact]
    public void Tables_delegates_links_and_surrogates_change_too()
    {
        var events = new List<object> { new Dictionary<Item, int> { { new Item("a", 1, []), 1 } }, new ManualResetEventSlim(true), StringComparer.Ordinal, (Func<int>)(() => 1), typeof(int) };
        HeapImage.Save(folder["base"], events);
        ((Dictionary<Item, int>)events[0]).Add(new("b", 2, ["t"]), 2);
        events.Insert(1, new HashSet<object> { events[4], "x" });
        var bound = "bound";
        events.Add((Func<string>)(() => bound));
        events.Add(StringComparer.OrdinalIgnoreCase);
        events.Add(new WeakReference(events[0]));
        HeapImage.SaveDelta(folder["delta"], folder["base"], events);
        var loaded = HeapImage.Load<List<object>>(folder["delta"]);
        var table = Assert.IsType<Dictionary<Item, int>>(loaded[0]);
        Assert.All(table, e => Assert.Equal(e.Value, table[e.Key]));
        Assert.Equal(2, table.Count);
        Assert.Equal(2, ((HashSet<object>)loaded[1]).Count);
        Assert.Equal(1, ((Func<int>)loaded[4])());
        Assert.Equal("bound", ((Func<string>)loaded[6])());
        Assert.Same(StringComparer.OrdinalIgnoreCase, loaded[7]);
        Assert.Same(loaded[0], ((WeakReference)loaded[8]).Target);
    }

    [Fact]
    public void What_is_new_is_refused_with_its_path()
    {
        var graph = new List<object> { "a" };
        HeapImage.Save(folder["base"], graph);
        graph.Add(Thread.CurrentThread);
        var failure = Assert.Throws<HeapImageException>(() => HeapImage.SaveDelta(folder["delta"], folder["base"], graph));
        Assert.Equal("PREINIT6101", failure.Code);
        Assert.Equal("root._items[1]", failure.Refusals[0].Path);
        Assert.False(File.Exists(folder["delta"]));
    }

    [Fact]
    public void Large_arrays_and_other_roots_are_no_obstacle()
    {
        List<byte[]> first = [new byte[700_000], new byte[500_000]];
        HeapImage.Save(folder["base"], first);
        List<byte[]> graph = [new byte[700_000], [1, 2, 3], new byte[500_000]];
        graph[0][5] = 7;
        HeapImage.SaveDelta(folder["delta"], folder["base"], graph);
        Assert.Equal(graph, HeapImage.Load<List<byte[]>>(folder["delta"]));
        HeapImage.SaveDelta(folder["other"], folder["delta"], "text");
        Assert.Equal("text", HeapImage.Load<string>(folder["other"]));
    }
}
