namespace Preinit.HeapImages.Tests;

public sealed class RoundTripTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    T Again<T>(T root) where T : class
    {
        HeapImage.Save(folder["image"], root);
        return HeapImage.Load<T>(folder["image"]);
    }

    sealed class Node(string name)
    {
        public string Name { get; } = name;
        public Node? Next { get; set; }
        public List<Node> Others { get; } = [];
    }

    [Fact]
    public void A_cycle_is_one_again()
    {
        var first = new Node("first") { Next = new("second") };
        first.Next.Next = first;
        first.Others.AddRange([first.Next, first.Next]);

        var loaded = Again(first);

        Assert.NotSame(first, loaded);
        Assert.Equal("first", loaded.Name);
        Assert.Equal("second", loaded.Next!.Name);
        Assert.Same(loaded, loaded.Next.Next);
        Assert.Same(loaded.Next, loaded.Others[0]);
        Assert.Same(loaded.Next, loaded.Others[1]);
    }

    [Fact]
    public void What_is_loaded_can_be_changed_and_collected()
    {
        var loaded = Again(new Dictionary<string, List<int>> { ["a"] = [1, 2], ["b"] = [3] });
        for (var i = 0; i < 10_000; i++)
            loaded[$"{i}"] = [i];
        loaded["a"].AddRange(Enumerable.Range(0, 1000));
        GC.Collect();
        Assert.Equal(10_002, loaded.Count);
        Assert.Equal(1002, loaded["a"].Count);
        Assert.Equal([3], loaded["b"]);
    }

    sealed record Key(string Name, int Number);

    [Fact]
    public void Hash_tables_by_seeded_hash_codes_find_their_keys()
    {
        var loaded = Again(new Dictionary<Key, int> { [new("x", 1)] = 1, [new("y", 2)] = 2 });
        Assert.Equal(2, loaded[new("y", 2)]);
        var set = Again(new HashSet<Key> { new("x", 1), new("z", 3) });
        Assert.Contains(new Key("z", 3), set);
        Assert.DoesNotContain(new Key("z", 4), set);
    }

    [Fact]
    public void A_table_that_is_built_anew_from_what_is_found_outside_is_no_change_of_the_graph()
    {
        var loaded = Again(new Dictionary<(string, int), Key>());
        Assert.Empty(loaded);
        loaded.Add(("a", 1), new("x", 1));
        Assert.Equal("x", loaded[("a", 1)].Name);
    }

    [Fact]
    public void Delegates_and_what_they_are_bound_to_come_along()
    {
        var count = new int[1];
        Func<int> next = () => ++count[0];
        var loaded = Again(new Tuple<Func<int>, int[]>(next, count));
        Assert.Equal(1, loaded.Item1());
        Assert.Equal(2, loaded.Item1());
        Assert.Equal([2], loaded.Item2);
        Assert.Equal([0], count);
    }

    [Fact]
    public void Objects_of_the_framework_are_the_ones_of_the_process()
    {
        var loaded = Again(new object[] { typeof(string), EqualityComparer<int>.Default, StringComparer.Ordinal, Array.Empty<Key>(), System.Text.Encoding.UTF8 });
        Assert.Same(typeof(string), loaded[0]);
        Assert.Same(EqualityComparer<int>.Default, loaded[1]);
        Assert.Same(StringComparer.Ordinal, loaded[2]);
        Assert.Same(Array.Empty<Key>(), loaded[3]);
        Assert.Same(System.Text.Encoding.UTF8, loaded[4]);
    }

    sealed class Atom
    {
        public static readonly Atom Nil = new();
        public static readonly List<Atom> All = [Nil];
    }

    [Fact]
    public void What_is_one_of_a_kind_stays_so_and_other_statics_are_copied()
    {
        var loaded = Again(new List<object> { Atom.Nil, Atom.All });
        Assert.Same(Atom.Nil, loaded[0]);
        Assert.NotSame(Atom.All, loaded[1]);
        Assert.Same(Atom.Nil, ((List<Atom>)loaded[1])[0]);
    }

    sealed class State
    {
        public static readonly State Instance = new();
        public List<int> Numbers = [];
        public State? Self;
    }

    [Fact]
    public void The_state_of_an_object_that_may_change_is_saved_even_if_there_is_one_of_them()
    {
        State.Instance.Numbers = [1, 2, 3];
        State.Instance.Self = State.Instance;
        var loaded = Again(State.Instance);
        State.Instance.Numbers = [];
        Assert.NotSame(State.Instance, loaded);
        Assert.Equal([1, 2, 3], loaded.Numbers);
        Assert.Same(loaded, loaded.Self);
        State.Instance.Numbers = [4];
        Assert.Equal([4], Again(new List<State> { State.Instance })[0].Numbers);
    }

    [Fact]
    public void What_cannot_be_kept_is_refused_with_its_path()
    {
        using var file = File.Create(folder["open"]);
        var failure = Assert.Throws<HeapImageException>(() => HeapImage.Save(folder["image"], new Node("x") { Others = { new("y") } , Next = null }.Others.Append<object>(file).ToList()));
        Assert.Equal("PREINIT6101", failure.Code);
        Assert.Contains("root", failure.Refusals[0].Path);
        Assert.Equal("PREINIT3009", failure.Refusals[0].Code);
        Assert.False(File.Exists(folder["image"]));
    }

    [Fact]
    public void Values_of_all_kinds_are_the_same()
    {
        object[] values = [1, 2.5, 'c', true, "text", Guid.NewGuid(), DateTime.UtcNow, 12.5m, new int[,] { { 1, 2 }, { 3, 4 } }, new (int, string)[] { (1, "a"), (2, "b") }, DayOfWeek.Friday];
        var loaded = Again(values);
        Assert.Equal(values, loaded);
    }

    static void Fail() => throw new InvalidOperationException("failed", new ArgumentException("inner"));

    [Fact]
    public void An_exception_that_was_thrown_keeps_its_trace_as_text()
    {
        var thrown = Assert.Throws<InvalidOperationException>(Fail);
        var loaded = Again(thrown);
        Assert.Equal("failed", loaded.Message);
        Assert.Equal("inner", loaded.InnerException!.Message);
        Assert.Contains(nameof(Fail), loaded.StackTrace);
        var again = Assert.Throws<InvalidOperationException>((Action)(() => System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(loaded)));
        Assert.Contains(nameof(Fail), again.StackTrace);
        Assert.Contains(nameof(An_exception_that_was_thrown_keeps_its_trace_as_text), again.StackTrace);
    }

    [Fact]
    public void A_graph_that_is_too_large_is_refused()
    {
        object[] large = [new byte[1_200_000_000], new byte[1_200_000_000]]; // never written to, and so not in memory
        Assert.Equal("PREINIT6110", Assert.Throws<HeapImageException>(() => HeapImage.Save(folder["image"], large)).Code);
    }
}
