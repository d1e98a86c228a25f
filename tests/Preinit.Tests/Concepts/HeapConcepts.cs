using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Preinit.Tests;

/// <summary>One tiny graph for each concept of the heap.</summary>
public static class HeapConcepts
{
    public static readonly Dictionary<string, Func<object>> All = new()
    {
        ["instance"] = () => new Node { Id = 7, Name = "seven" },
        ["derived instance"] = () => new DerivedNode { Id = 1, Extra = -1, Label = "x" },
        ["empty object"] = () => new object[] { new(), new() },
        ["strings"] = () => new[] { "", "a", "Grüße, 世界 🎉", new string('x', 100_000), "\0" },
        ["boxes"] = () => new object[] { true, 'c', (byte)1, 2, 3L, 4f, 5d, 6m, Guid.Empty, DateTime.UnixEpoch, DayOfWeek.Friday, (1, "two") },
        ["vector"] = () => new[] { 1, 2, 3 },
        ["vector of bytes with odd length"] = () => new byte[][] { [1], [1, 2, 3, 4, 5, 6, 7], [] },
        ["array of structs with references"] = () => new Pair[] { new() { Byte = 1, Text = "t", Number = 2 }, new() { Node = new Node() } },
        ["array of structs that are references only"] = () => new ValueTuple<string, object>[] { ("a", "b"), ("c", 1) },
        ["two-dimensional array"] = () => new[,] { { 1, 2 }, { 3, 4 } },
        ["two-dimensional array of references"] = () => new[,] { { "a", null }, { "c", "d" } },
        ["three-dimensional array of structs"] = () => Fill(new Pair[2, 1, 3]),
        ["array with lower bounds"] = () => Array.CreateInstance(typeof(string), [2, 3], [5, -1]),
        ["one-dimensional array with a lower bound"] = () => WithValue(Array.CreateInstance(typeof(int), [3], [10])),
        ["jagged array"] = () => new[] { new[] { "a" }, null, [], ["b", "c"] },
        ["covariant array"] = () => (object[])new string[] { "a", "b" },
        ["cycle"] = () => Cycle(),
        ["shared object"] = () => Shared(),
        ["nullable"] = () => new int?[] { 1, null },
        ["class derived from an instantiation over itself"] = () => new Children { new(), new() },
        ["list"] = () => new List<(string, int)> { ("a", 1), ("b", 2) },
        ["empty list"] = () => new List<string>(),
        ["dictionary by string"] = () => new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 },
        ["dictionary ignoring case"] = () => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["One"] = 1 },
        ["dictionary by number"] = () => Enumerable.Range(0, 100).ToDictionary(i => (long)i, i => i.ToString(CultureInfo.InvariantCulture)),
        ["set"] = () => new HashSet<string> { "a", "b" },
        ["sorted dictionary"] = () => new SortedDictionary<string, int>(StringComparer.Ordinal) { ["b"] = 1, ["a"] = 2 },
        ["queue"] = () => new Queue<string>(["a", "b"]),
        ["linked list"] = () => new LinkedList<int>([1, 2, 3]),
        ["concurrent dictionary"] = () => new ConcurrentDictionary<string, int>(1, 31) { ["a"] = 1 },
        ["string builder"] = () => new StringBuilder("abc").Append('d', 10_000),
        ["types"] = () => new object[] { typeof(int), typeof(List<>), typeof(Dictionary<string, Pair[]>) },
        ["huge array"] = () => new double[200_000],
    };

    public static TheoryData<string, RestorePath> Cases()
    {
        var cases = new TheoryData<string, RestorePath>();
        foreach (var name in All.Keys)
        {
            cases.Add(name, RestorePath.PinnedArray);
            cases.Add(name, RestorePath.ObjectByObject);
        }
        return cases;
    }

    static Array Fill(Pair[,,] array)
    {
        array[1, 0, 2] = new Pair { Byte = 200, Text = "corner", Node = new Node { Id = 3 } };
        return array;
    }

    static Array WithValue(Array array)
    {
        array.SetValue(42, 12);
        return array;
    }

    static Node Cycle()
    {
        var node = new Node();
        node.Left = new Node { Right = node };
        return node;
    }

    static object Shared()
    {
        var shared = new Node();
        return new[] { shared, new Node { Left = shared }, shared };
    }

    sealed class Children : List<Children>;
}
