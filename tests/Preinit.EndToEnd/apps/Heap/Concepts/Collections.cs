using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Text;

namespace Heap.Concepts;

[Preinitialize]
static class Collections
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly List<string> List = [.. Words(20)];
    static readonly Dictionary<string, Item> ByName = Words(50).ToDictionary(w => w, w => new Item(w));
    static readonly Dictionary<int, Item> ByNumber = Enumerable.Range(-20, 50).ToDictionary(i => i, i => new Item($"{i}"));
    static readonly Dictionary<long, string> ByLong = Enumerable.Range(0, 50).ToDictionary(i => i * 10_000_000_000L, i => $"{i}");
    static readonly Dictionary<char, int> ByChar = "collections".Distinct().ToDictionary(c => c, c => (int)c);
    static readonly Dictionary<DayOfWeek, string> ByEnum = Enum.GetValues<DayOfWeek>().ToDictionary(d => d, d => d.ToString());
    static readonly Dictionary<Guid, int> ByGuid = Enumerable.Range(0, 9).ToDictionary(i => new Guid(i, 1, 1, new byte[8]), i => i);
    static readonly Dictionary<string, int> NoCase = new(StringComparer.OrdinalIgnoreCase) { ["One"] = 1, ["TWO"] = 2 };
    static readonly Dictionary<string, int> Ordinal = new(StringComparer.Ordinal) { ["One"] = 1, ["one"] = 2 };
    static readonly HashSet<string> Set = [.. Words(40)];
    static readonly HashSet<int> Numbers = [.. Enumerable.Range(0, 99).Select(i => i * i % 71)];
    static readonly SortedDictionary<string, int> Sorted = new(Words(30).ToDictionary(w => w, w => w.Length), StringComparer.Ordinal);
    static readonly SortedSet<int> SortedSet = [5, 3, 9, 1];
    static readonly SortedList<string, int> SortedList = new(StringComparer.Ordinal) { ["b"] = 2, ["a"] = 1 };
    static readonly Queue<int> Queue = new([1, 2, 3]);
    static readonly Stack<string> Stack = new(["bottom", "top"]);
    static readonly LinkedList<int> Linked = new([1, 2, 3]);
    static readonly PriorityQueue<string, int> Priorities = new([("late", 9), ("early", 1)]);
    static readonly BitArray Bits = new([true, false, true]);
    static readonly StringBuilder Text = new StringBuilder("built").Append(' ', 3).Append("text").Append('x', 50);
    static readonly ConcurrentDictionary<string, int> Concurrent = new(Words(30).Select(w => KeyValuePair.Create(w, w.Length)));
    static readonly ConcurrentQueue<int> ConcurrentQueue = new([1, 2, 3]);
    static readonly FrozenDictionary<int, string> FrozenNumbers = Enumerable.Range(0, 30).ToFrozenDictionary(i => i * 7, i => $"{i}");
    static readonly ReadOnlyCollection<string> ReadOnly = List.AsReadOnly();
    static readonly ReadOnlyDictionary<string, Item> View = new(ByName);

    public static void Print()
    {
        WriteLine(string.Join(' ', List));
        Change();
        WriteLine($"{ByName.Count} {ByName["w7"].Name} {ByName.ContainsKey("none")} {ByName["new"].Name} {string.Join(' ', ByName.Keys.Order(StringComparer.Ordinal))}");
        WriteLine($"{ByNumber[-20].Name} {ByNumber[29].Name} {ByNumber.ContainsKey(30)} {ByLong[490_000_000_000]} {ByChar['c']} {ByEnum[DayOfWeek.Friday]}");
        WriteLine($"{ByGuid[new Guid(8, 1, 1, new byte[8])]} {NoCase["ONE"]} {NoCase["two"]} {Ordinal["One"]}{Ordinal["one"]} {Ordinal.ContainsKey("ONE")}");
        WriteLine($"{Set.Contains("w39")} {Set.Contains("w40")} {Set.Count} {string.Join(' ', Numbers)}");
        WriteLine($"{string.Join(' ', Sorted.Keys)} {string.Join(' ', SortedSet)} {string.Join(' ', SortedList)}");
        WriteLine($"{string.Join(' ', Queue)} {string.Join(' ', Stack)} {string.Join(' ', Linked)} {Priorities.Dequeue()} {Bits[0]}{Bits[1]}");
        WriteLine($"{Text} {Text.Length}");
        WriteLine($"{Concurrent["w3"]} {Concurrent.Count} {string.Join(' ', ConcurrentQueue)} {FrozenNumbers[203]} {FrozenNumbers.ContainsKey(1)}");
        WriteLine($"{ReadOnly.Count == List.Count} {View.Count == ByName.Count}");
    }

    static void Change()
    {
        List.Insert(0, "first");
        ByName.Add("new", new("new"));
        ByName.Remove("w8");
        for (var i = 0; i < 1000; i++)
            Set.Add($"more{i}");
        for (var i = 0; i < 1000; i++)
            Set.Remove($"more{i}");
        Sorted.Add("aaa", 3);
        Queue.Enqueue(4);
        Stack.Push("new top");
        Linked.AddAfter(Linked.First!, 10);
        Text.Append("!").Insert(0, "re");
        Concurrent["added"] = 1;
        ConcurrentQueue.Enqueue(4);
    }

    static IEnumerable<string> Words(int count) => Enumerable.Range(0, count).Select(i => $"w{i}");

    sealed record Item(string Name);
}
