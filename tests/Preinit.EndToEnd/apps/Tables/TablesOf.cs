using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

/// <summary>A table of each kind with the same keys.</summary>
sealed class TablesOf<T>(T[] keys, IEqualityComparer<T>? comparer = null) where T : notnull
{
    readonly Dictionary<T, string> dictionary = keys.ToDictionary(k => k, k => $"{k}", comparer);
    readonly OrderedDictionary<T, string> ordered = new(keys.Select(k => KeyValuePair.Create(k, $"{k}")), comparer);
    readonly HashSet<T> set = keys.ToHashSet(comparer);
    readonly Hashtable hashtable = Fill(keys, comparer as IEqualityComparer);
    readonly ConcurrentDictionary<T, string> concurrent = new(keys.Select(k => KeyValuePair.Create(k, $"{k}")), comparer);
    readonly ImmutableDictionary<T, string> immutable = keys.ToImmutableDictionary(k => k, k => $"{k}", comparer);
    readonly ImmutableHashSet<T> immutableSet = keys.ToImmutableHashSet(comparer);
    readonly FrozenDictionary<T, string> frozen = keys.ToFrozenDictionary(k => k, k => $"{k}", comparer);
    readonly FrozenSet<T> frozenSet = keys.ToFrozenSet(comparer);
    readonly ILookup<T, string> lookup = keys.Concat(keys.Take(3)).ToLookup(k => k, k => $"{k}", comparer);

    /// <summary>Looks everything up, changes what can be changed, and looks again.</summary>
    public string Report(T[] now)
    {
        var before = Found(now);
        dictionary.Remove(now[0]);
        ordered.Remove(now[0]);
        set.Remove(now[0]);
        hashtable.Remove(now[0]);
        concurrent.TryRemove(now[0], out _);
        var after = Found(now);
        dictionary.Add(now[0], "again");
        ordered.Insert(0, now[0], "again");
        set.Add(now[0]);
        hashtable.Add(now[0], "again");
        concurrent.TryAdd(now[0], "again");
        var other = immutable.Remove(now[0]).SetItem(now[0], "again");
        return $"{before}; {after}; {Found(now)}; {other[now[0]]} {other.Count} {immutableSet.Remove(now[0]).Count} {Order(ordered)} {Order(dictionary.Skip(1))} {Order(lookup)}";
    }

    string Found(T[] now) => string.Join(' ',
        now.Count(dictionary.ContainsKey), now.Count(ordered.ContainsKey), now.Count(set.Contains), now.Count(k => hashtable.Contains(k)),
        now.Count(concurrent.ContainsKey), now.Count(immutable.ContainsKey), now.Count(immutableSet.Contains), now.Count(frozen.ContainsKey),
        now.Count(frozenSet.Contains), now.Count(lookup.Contains), now.Sum(k => lookup[k].Count()));

    /// <summary>Not of hash codes, which are others in each process.</summary>
    static int Order(IEnumerable items) => items.Cast<object>().Select(i => i is IGrouping<T, string> g ? $"{g.Key}" : i.ToString()!)
        .Aggregate(0, (sum, text) => text.Aggregate(sum, (s, c) => unchecked(s * 31 + c)));

    static Hashtable Fill(T[] keys, IEqualityComparer? comparer)
    {
        var table = new Hashtable(comparer);
        foreach (var key in keys)
            table.Add(key, $"{key}");
        return table;
    }
}
