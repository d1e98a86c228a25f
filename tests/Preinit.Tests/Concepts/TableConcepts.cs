using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Preinit.Tests;

/// <summary>Hash tables of every kind, by the kinds of their keys.</summary>
public static class TableConcepts
{
    public sealed record Key(string Name, int Number);

    public readonly record struct Point(byte X, string Name, long Y);

    /// <summary>Hashes by the last letter only, so that there are collisions.</summary>
    public sealed class LastLetter : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x == y;
        public int GetHashCode(string text) => text[^1];
    }

    public static IReadOnlyDictionary<string, Func<object>> All { get; } = Create();

    public static TheoryData<string, RestorePath> Cases
    {
        get
        {
            var cases = new TheoryData<string, RestorePath>();
            foreach (var name in All.Keys)
            {
                cases.Add(name, RestorePath.PinnedArray);
                cases.Add(name, RestorePath.ObjectByObject);
            }
            return cases;
        }
    }

    static Dictionary<string, Func<object>> Create()
    {
        var all = new Dictionary<string, Func<object>>();
        Add(all, "int", Enumerable.Range(3, 40).Select(i => i * 7));
        Add(all, "enum", Enum.GetValues<DayOfWeek>());
        Add(all, "string", Names(40));
        Add(all, "string ordinal", Names(40), StringComparer.Ordinal);
        Add(all, "string ignoring case", Names(40), StringComparer.OrdinalIgnoreCase);
        Add(all, "string by the invariant culture", Names(40), StringComparer.InvariantCulture);
        Add(all, "string with collisions", Names(40), new LastLetter());
        Add(all, "Guid", Enumerable.Range(1, 40).Select(i => new Guid(i, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11])));
        Add(all, "DateTime", Enumerable.Range(1, 40).Select(i => new DateTime(2000 + i, 1, 2)));
        Add(all, "tuple", Names(40).Select((n, i) => (n, i)));
        Add(all, "tuple with padding", Names(40).Select((n, i) => ((byte)i, n, (short)i)));
        Add(all, "record", Names(40).Select((n, i) => new Key(n, i)));
        Add(all, "record struct", Names(40).Select((n, i) => new Point((byte)i, n, i)));
        Add(all, "type", [typeof(int), typeof(string), typeof(List<>), typeof(Key), typeof(Dictionary<string, int>), typeof(int[])]);
        Add<object>(all, "reference", Names(40).Select(n => new Node { Name = n }), ReferenceEqualityComparer.Instance);
        Add(all, "few strings", Names(3));
        return all;
    }

    static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(i => $"name {i * 31}");

    static void Add<T>(Dictionary<string, Func<object>> all, string name, IEnumerable<T> keys, IEqualityComparer<T>? comparer = null) where T : notnull
    {
        all[$"Dictionary of {name}"] = () => keys.ToDictionary(k => k, k => k.ToString(), comparer);
        all[$"OrderedDictionary of {name}"] = () => new OrderedDictionary<T, string?>(keys.Select(k => KeyValuePair.Create(k, k.ToString())), comparer);
        all[$"HashSet of {name}"] = () => keys.ToHashSet(comparer);
        all[$"Hashtable of {name}"] = () => Hashtable(keys, comparer);
        all[$"ConcurrentDictionary of {name}"] = () => new ConcurrentDictionary<T, string?>(keys.Select(k => KeyValuePair.Create(k, k.ToString())), comparer);
        all[$"ImmutableDictionary of {name}"] = () => keys.ToImmutableDictionary(k => k, k => k.ToString(), comparer);
        all[$"ImmutableHashSet of {name}"] = () => keys.ToImmutableHashSet(comparer);
        all[$"FrozenDictionary of {name}"] = () => keys.ToFrozenDictionary(k => k, k => k.ToString(), comparer);
        all[$"FrozenSet of {name}"] = () => keys.ToFrozenSet(comparer);
        all[$"Lookup of {name}"] = () => keys.Concat(keys.Take(5)).ToLookup(k => k, k => k.ToString(), comparer);
    }

    static Hashtable Hashtable<T>(IEnumerable<T> keys, IEqualityComparer<T>? comparer) where T : notnull
    {
        var table = new Hashtable(comparer as IEqualityComparer);
        foreach (var key in keys)
            table.Add(key, key.ToString());
        return table;
    }
}
