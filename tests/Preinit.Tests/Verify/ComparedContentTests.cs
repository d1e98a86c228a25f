using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Preinit.Tests;

/// <summary>Each kind of content is looked into: what differs there is found.</summary>
public class ComparedContentTests
{
    sealed class Named(string name)
    {
        public string Name { get; } = name;

        public string Print() => Name;
    }

    sealed class Counting : Dictionary<string, int>
    {
        public int Asked;
    }

    sealed class Half
    {
        [NotCaptured] public int Left = 1;
        public int Right = 2;
    }

    [InlineArray(3)]
    struct Three<T>
    {
        public T First;
    }

    public static TheoryData<string, object?, object?> Cases => new()
    {
        { "Root: null in the image, a System.Object from the initialisers", null, new object() },
        { "Root: a Preinit.Tests.Node in the image, a Preinit.Tests.DerivedNode from the initialisers", new Node(), new DerivedNode() },
        { "Root: 1 in the image, 1 from the initialisers", 1, 1L },
        { "Root[0]: 0 in the image, -0 from the initialisers", new[] { 0.0 }, new[] { -0.0 } },
        { "Root[0]: 1.0 in the image, 1.00 from the initialisers", new[] { 1.0m }, new[] { 1.00m } },
        { "Root: an array of 2 elements in the image, one of 3 from the initialisers", new int[2], new int[3] },
        { "Root: an array of 2×3 elements in the image, one of 3×2 from the initialisers", new int[2, 3], new int[3, 2] },
        { "Root[0]: \"a\\n\" in the image, \"b\" from the initialisers", new[] { "a\n" }, new[] { "b" } },
        { "Root.Name: \"a\" in the image, \"b\" from the initialisers", new Named("a"), new Named("b") },
        { "Root[0]: the type System.Int32 in the image, the type System.Int64 from the initialisers", new[] { typeof(int) }, new[] { typeof(long) } },
        { "Root[\"a\"]: 1 in the image, 2 from the initialisers", new Dictionary<string, int> { ["a"] = 1 }, new Dictionary<string, int> { ["a"] = 2 } },
        { "Root[\"a\"]: 1 in the image, no entry from the initialisers", new Dictionary<string, int> { ["a"] = 1 }, new Dictionary<string, int>() },
        { "Root[\"a\"]: no entry in the image, 1 from the initialisers", new Hashtable(), new Hashtable { ["a"] = 1 } },
        { "Root[5]: an item in the image, no entry from the initialisers", new HashSet<int> { 4, 5 }, new HashSet<int> { 4 } },
        { "Root[2].Name: \"b\" in the image, \"c\" from the initialisers", Tables("a", "b"), Tables("a", "c") },
        { "Root: entries in one order in the image, the same in another order from the initialisers", new HashSet<int> { 4, 5 }, new HashSet<int> { 5, 4 } },
        { "Root.Asked: 1 in the image, 2 from the initialisers", new Counting { Asked = 1 }, new Counting { Asked = 2 } },
        { "Root.Pattern: \"a\" in the image, \"b\" from the initialisers", new Regex("a"), new Regex("b") },
        { "Root.Options: None in the image, IgnoreCase from the initialisers", new Regex("a"), new Regex("a", RegexOptions.IgnoreCase) },
        { "Root.IsSet: true in the image, false from the initialisers", new ManualResetEvent(true), new ManualResetEvent(false) },
        { "Root.Target.Name: \"a\" in the image, \"b\" from the initialisers", Prints(new("a")), Prints(new("b")) },
        { "Root.Right: 3 in the image, 2 from the initialisers", new Half { Left = 0, Right = 3 }, new Half() },
        { "Root[2]: \"c\" in the image, \"d\" from the initialisers", Elements("a", "b", "c"), Elements("a", "b", "d") },
        { "Root[1]: 2 in the image, 4 from the initialisers", Elements(1, 2, 3), Elements(1, 4, 3) },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void It_is_found(string difference, object? restored, object? original) => Assert.Equal([difference], Compared.Differences(restored, original));

    [Fact]
    public void Delegates_of_other_methods_differ()
    {
        Assert.Equal(["Root"], Compared.Paths(new Func<string>(1.ToString), new Func<string>(2.GetType().ToString)));
        Assert.Equal(["Root: a delegate of 2 calls in the image, one of 1 from the initialisers"],
            Compared.Differences(new Action(GC.Collect) + GC.Collect, new Action(GC.Collect)));
        Assert.Equal(["Root[1]"], Compared.Paths(new Action(GC.Collect) + GC.Collect, new Action(GC.Collect) + GC.WaitForPendingFinalizers));
    }

    /// <summary>No comparer finds these for each other: they are equal to themselves only.</summary>
    [Fact]
    public void Keys_without_equality_are_found_by_what_they_are_made_of()
    {
        var (restored, original) = (ByObject("a", "b", "c"), ByObject("c", "a", "b"));
        Assert.Empty(Compared.Differences(restored, original));
        original[original.Keys.Single(k => k.Name == "b")] = 7;
        Assert.Equal(["Root[a Preinit.Tests.ComparedContentTests.Named]: 1 in the image, 7 from the initialisers"], Compared.Differences(restored, original));
    }

    [Fact]
    public void Keys_that_are_elsewhere_in_the_graph_too_are_found_by_what_they_stand_for()
    {
        Assert.Empty(Compared.Differences(SameNames(0, 1), SameNames(0, 1)));
        Assert.Equal(2, Compared.Differences(SameNames(0, 1), SameNames(1, 0)).Count);
    }

    [Fact]
    public void What_is_referred_to_weakly_may_be_gone_but_not_another()
    {
        var (first, second) = (new Named("a"), new Named("b"));
        Assert.Empty(Compared.Differences(new WeakReference(null), new WeakReference(first)));
        Assert.Equal(["Root.Target.Name"], Compared.Paths(new WeakReference<Named>(first), new WeakReference<Named>(second)));
        GC.KeepAlive((first, second));
    }

    [Fact]
    public void Values_attached_to_objects_are_compared()
    {
        Assert.Empty(Compared.Differences(Attached("x"), Attached("x")));
        Assert.Equal(["Root[1][a Preinit.Tests.ComparedContentTests.Named]: \"x\" in the image, \"y\" from the initialisers"], Compared.Differences(Attached("x"), Attached("y")));
    }

    [Fact]
    public void What_is_outside_both_is_not_looked_into() => Assert.Equal(1, Compared.Of(new object[] { typeof(int), "" }, new object[] { typeof(int), "" }).Count);

    static FrozenDictionary<int, Named> Tables(string first, string second) => new Dictionary<int, Named> { [1] = new(first), [2] = new(second) }.ToFrozenDictionary();

    static Func<string> Prints(Named named) => named.Print;

    static object Elements<T>(T first, T second, T third)
    {
        var three = default(Three<T>);
        (three[0], three[1], three[2]) = (first, second, third);
        return three;
    }

    static ConcurrentDictionary<Named, int> ByObject(params string[] names) => new(names.Select(n => KeyValuePair.Create(new Named(n), n[0] - 'a')));

    static object[] SameNames(int first, int second)
    {
        Named[] keys = [new("same"), new("same")];
        return [keys, new Hashtable { [keys[0]] = first, [keys[1]] = second }];
    }

    static object[] Attached(string value)
    {
        var key = new Named("key");
        return [key, new ConditionalWeakTable<Named, string> { { key, value } }];
    }
}
