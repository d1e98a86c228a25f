using System.Collections.Concurrent;
using System.Reflection;

namespace Preinit.Tests;

/// <summary>Tables that are built anew, in graphs where it matters what else is there.</summary>
public class RebuiltTableGraphTests
{
    /// <summary>Its hash function looks things up in a table that has to be built anew itself.</summary>
    sealed class Ranked(Dictionary<(string, int), int> ranks) : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => ranks[(x!, 1)] == ranks[(y!, 1)];
        public int GetHashCode(string text) => ranks[(text, 1)];
    }

    sealed class Named : Dictionary<Type, Named?>
    {
        public string? Name;
        public Dictionary<Type, Named?>? Other;
    }

    sealed class Memo : ConcurrentDictionary<Type, Memo?>
    {
        public string? Name;
        public byte Number;
    }

    public static TheoryData<RestorePath> Paths => [RestorePath.PinnedArray, RestorePath.ObjectByObject];

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_a_comparer_needs_is_built_first(RestorePath path)
    {
        var ranks = new Dictionary<(string, int), int> { [("a", 1)] = 7, [("b", 1)] = 8 };
        var byObject = new Dictionary<string, int>(new Ranked(ranks)) { ["a"] = 1, ["b"] = 2 };
        var byFunction = new HashSet<string>(EqualityComparer<string>.Create((x, y) => ranks[(x!, 1)] == ranks[(y!, 1)], t => ranks[(t, 1)])) { "a" };
        foreach (var graph in (object[][])[[byObject, byFunction, ranks], [ranks, byFunction, byObject]])
        {
            using var captured = CapturedGraph.Of(graph, _ => true);
            var restored = captured.Restore<object[]>(path);
            Assert.Equal(2, restored.OfType<Dictionary<string, int>>().Single()["b"]);
            Assert.Contains("a", restored.OfType<HashSet<string>>().Single());
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Derived_tables_keep_their_own_fields_and_cycles_through_values_are_kept(RestorePath path)
    {
        var table = new Named { Name = "outer" };
        table.Add(typeof(int), table);
        table.Add(typeof(string), null);
        table.Other = table;
        using var captured = CapturedGraph.Of(table, _ => true);
        var restored = captured.Restore<Named>(path);
        Assert.Equal("outer", restored.Name);
        Assert.True(ReferenceEquals(restored, restored.Other));
        Assert.True(ReferenceEquals(restored, restored[typeof(int)]));
        Assert.Null(restored[typeof(string)]);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void So_do_derived_concurrent_tables(RestorePath path)
    {
        var table = new Memo { Name = "outer", Number = 7 };
        foreach (var key in typeof(string).Assembly.GetExportedTypes().Take(300))
            table[key] = table;
        using var captured = CapturedGraph.Of(new object[] { table, table }, p => p.EndsWith("[0]"));
        Assert.Equal("Nodes", Assert.Single(captured.RebuiltKinds));
        var restored = (Memo)captured.Restore<object[]>(path)[0];
        Assert.Equal(("outer", 7, 300), (restored.Name, restored.Number, restored.Count));
        Assert.All(table.Keys, key => Assert.Same(restored, restored[key]));
        Assert.True(restored.TryAdd(typeof(Memo), null) && restored.TryRemove(typeof(Memo), out _));
    }

    [Fact]
    public void Capacity_and_views_are_kept()
    {
        var table = new Dictionary<Type, int>(1000) { [typeof(int)] = 1 };
        using var captured = CapturedGraph.Of(new object[] { table, table.Keys, table.Values }, _ => true);
        var restored = captured.Restore<object[]>();
        var twin = (Dictionary<Type, int>)restored[0];
        Assert.Equal(table.Capacity, twin.Capacity);
        Assert.Same(twin.Keys, restored[1]);
        Assert.Same(twin.Values, restored[2]);
        Assert.Equal([typeof(int)], twin.Keys);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_order_of_entries_is_kept_after_removals(RestorePath path)
    {
        var table = Enumerable.Range(0, 20).ToDictionary(i => (i, "x"));
        foreach (var removed in (int[])[3, 4, 17])
            table.Remove((removed, "x"));
        using var captured = CapturedGraph.Of(table, _ => true);
        var restored = captured.Restore<Dictionary<(int, string), int>>(path);
        Assert.Equal(table, restored);
        foreach (var added in (int[])[100, 101, 102, 103]) // in the places of those removed, in the same order
            Assert.True(table.TryAdd((added, "x"), added) && restored.TryAdd((added, "x"), added));
        Assert.Equal(table, restored);
    }

    /// <summary>As another framework might do it.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void A_table_that_is_linked_in_another_way_than_expected_is_filled(RestorePath path)
    {
        var table = Enumerable.Range(0, 20).ToDictionary(i => (i, "x"));
        var set = table.Keys.ToHashSet();
        var concurrent = new ConcurrentDictionary<(int, string), int>(table);
        foreach (var unusual in (object[])[table, set, Field(concurrent, "_tables")])
            Array.Reverse((Array)Field(unusual, "_buckets"));
        using var captured = CapturedGraph.Of(new object[] { table, set, concurrent }, p => p.EndsWith(']'));
        Assert.Equal(["Dictionary", "HashSet", "ConcurrentDictionary"], captured.RebuiltKinds);
        var restored = captured.Restore<object[]>(path);
        Assert.True(table.SequenceEqual((Dictionary<(int, string), int>)restored[0]));
        Assert.True(set.SequenceEqual((HashSet<(int, string)>)restored[1]));
        Assert.Equal(7, ((Dictionary<(int, string), int>)restored[0])[(7, "x")]);
        Assert.Equal(7, ((ConcurrentDictionary<(int, string), int>)restored[2])[(7, "x")]);
    }

    static object Field(object target, string name) => target.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(target)!;

    /// <summary>All with the same hash code, or each with another one, by the process; a table grows when many entries are in few places.</summary>
    sealed class Uneven : IEqualityComparer<string>
    {
        public static bool IsFlat;

        public bool Equals(string? x, string? y) => x == y;
        public int GetHashCode(string text) => IsFlat ? 7 : text.Length * 31 + text[^1];
    }

    [Fact]
    public void How_a_concurrent_table_has_grown_by_hash_codes_makes_no_difference()
    {
        var images = new List<byte[]>();
        foreach (var isFlat in (bool[])[true, false])
        {
            Uneven.IsFlat = isFlat;
            var table = new ConcurrentDictionary<string, int>(new Uneven());
            for (var i = 0; i < 500; i++)
                table["key" + i] = i;
            using var captured = CapturedGraph.Of(table, _ => true);
            images.Add(captured.Bytes);
            Assert.Equal(499, captured.Restore<ConcurrentDictionary<string, int>>()["key499"]);
        }
        Assert.Equal(images[0], images[1]);
    }

    /// <summary>The image may come from a machine with fewer processors.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void A_concurrent_table_has_as_many_locks_as_this_machine_needs(RestorePath path)
    {
        foreach (var isDefault in (bool[])[true, false])
        {
            var table = new ConcurrentDictionary<(int, string), int>(concurrencyLevel: 1, capacity: 100);
            table.GetType().GetField("_growLockArray", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(table, isDefault);
            for (var i = 0; i < 50; i++)
                table[(i, "x")] = i;
            using var captured = CapturedGraph.Of(table, _ => true);
            var restored = captured.Restore<ConcurrentDictionary<(int, string), int>>(path);
            var locks = (object[])Field(Field(restored, "_tables"), "_locks");
            Assert.Equal(isDefault ? Environment.ProcessorCount : 1, locks.Length);
            Assert.Equal(locks.Length, locks.Distinct().Count());
            Assert.Equal(50, restored.Count);
            for (var i = 50; i < 5000; i++) // it grows
                Assert.True(restored.TryAdd((i, "x"), i));
            Assert.Equal(Enumerable.Range(0, 5000), restored.Values.Order());
            Assert.All(Enumerable.Range(0, 5000), i => Assert.True(restored.TryRemove((i, "x"), out _)));
            Assert.True(restored.IsEmpty);
        }
    }

    /// <summary>Compares by length once it is told to, as a comparer may that depends on the process.</summary>
    sealed class Fickle : IEqualityComparer<string>
    {
        public static bool ByLength;

        public bool Equals(string? x, string? y) => ByLength ? x?.Length == y?.Length : x == y;
        public int GetHashCode(string text) => text.Length;
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Keys_that_have_become_equal_are_told(RestorePath path)
    {
        object[] tables =
        [
            new Dictionary<string, int>(new Fickle()) { ["a"] = 1, ["bb"] = 2, ["c"] = 3 },
            new HashSet<string>(new Fickle()) { "a", "bb", "c" },
            new ConcurrentDictionary<string, int>(new Fickle()) { ["a"] = 1, ["bb"] = 2, ["c"] = 3 },
        ];
        foreach (var table in tables)
        {
            using var captured = CapturedGraph.Of(new[] { table }, p => p.EndsWith("[0]"));
            Fickle.ByLength = true;
            var exception = Assert.Throws<ArgumentException>(() => captured.Restore<object[]>(path));
            Fickle.ByLength = false;
            Assert.Contains("two keys of the table are equal", exception.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_key_may_be_null_in_a_set(RestorePath path)
    {
        var (strings, numbers) = (new HashSet<string?> { "a", null }, new HashSet<(string?, int)?> { ("a", 1), null });
        using var captured = CapturedGraph.Of(new object[] { strings, numbers }, p => p.EndsWith("[0]") || p.EndsWith("[1]"));
        var restored = captured.Restore<object[]>(path);
        Assert.True(((HashSet<string?>)restored[0]).SetEquals(strings));
        Assert.True(((HashSet<(string?, int)?>)restored[1]).SetEquals(numbers));
    }

    [Fact]
    public void A_table_with_an_enumerator_half_way_in_it_is_not_offered_to_be_built_anew()
    {
        var (free, busy, iterated) = (Table(), Table(), Table());
        IEnumerator<KeyValuePair<Type, int>> enumerator = busy.GetEnumerator();
        enumerator.MoveNext();
        var iterator = Iterate(iterated).GetEnumerator();
        iterator.MoveNext();
        using var captured = CapturedGraph.Of(new object[] { free, busy, iterated, enumerator, iterator });
        Assert.Equal(["Preinit.Tests.CapturedGraph.Holder.Value[0]"], captured.TablePaths);
    }

    /// <summary>By their own hash codes, although they say that they compare as the process does.</summary>
    [Fact]
    public void Nor_are_tables_of_strings_and_numbers()
    {
        using var captured = CapturedGraph.Of(new object[]
        {
            new Dictionary<string, int> { ["a"] = 1 }, new HashSet<string> { "a" }, new Dictionary<int, string> { [1] = "a" }, new HashSet<DayOfWeek> { DayOfWeek.Friday }, Table(),
        });
        Assert.Equal(["Preinit.Tests.CapturedGraph.Holder.Value[4]"], captured.TablePaths);
    }

    [Fact]
    public void A_table_of_numbers_that_is_given_a_hash_function_is_offered_to_be_built_anew()
    {
        using var captured = CapturedGraph.Of(new Dictionary<int, string>(EqualityComparer<int>.Create((x, y) => x == y, x => HashCode.Combine(x))) { [1] = "a" });
        Assert.Equal(["Preinit.Tests.CapturedGraph.Holder.Value"], captured.TablePaths);
    }

    static Dictionary<Type, int> Table() => new() { [typeof(int)] = 1, [typeof(string)] = 2 };

    static IEnumerable<int> Iterate(Dictionary<Type, int> table)
    {
        foreach (var entry in table)
            yield return entry.Value;
    }

    /// <summary>Nobody else holds them: they would be a second copy of every key and value for as long as the process lives.</summary>
    [Fact]
    public void The_parts_are_let_go()
    {
        using var captured = CapturedGraph.Of(new object[] { Table() }, _ => true);
        Assert.Equal(1, captured.RestoreRoots().Count(r => r != null));
    }
}
