namespace Based;

record Key(int Number);

sealed class Entry(int number)
{
    public string Name = $"entry {number}";
    public Entry? Next;
    public int[] Values = [number, number + 1];
}

[Preinitialize]
static class Registry
{
    public static Dictionary<string, Entry> Entries { get; } = Enumerable.Range(0, 2_000).ToDictionary(i => $"key {i}", i => new Entry(i));

    public static readonly Dictionary<Key, Entry> Keyed = Entries.Values.Take(10).Select((e, i) => (e, i)).ToDictionary(p => new Key(p.i), p => p.e);

    public static long Sum() => Entries.Values.Sum(e => e.Name.Length + e.Values.Sum());
}

/// <summary>An image of its own, with an array that lies in the mapped file.</summary>
[Preinitialize]
static class Table
{
    public static readonly State All = new();
}

sealed class State
{
    public readonly int[] Squares = [.. Enumerable.Range(0, 600_000).Select(i => i * i)];
    public List<string> Notes = ["first"];
}
