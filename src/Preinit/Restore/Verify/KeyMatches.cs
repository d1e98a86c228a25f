namespace Preinit.Restore;

/// <summary>
/// Finds the entries of one hash table for those of another: by the objects that their keys are known to stand for, else by what the keys are made of. The
/// comparers of the tables would not do: an object is equal to its copy for few of them.
/// </summary>
sealed class KeyMatches
{
    readonly Identities identities;
    readonly Dictionary<object, int> byIdentity = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<string, List<int>> byText = [];
    readonly HashSet<int> left;

    public KeyMatches(IReadOnlyList<TableEntry> entries, Identities identities)
    {
        (Entries, this.identities) = (entries, identities);
        left = [.. Enumerable.Range(0, entries.Count)];
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key is { } key)
                byIdentity.TryAdd(key, i);
            var text = TextOf(entries[i].Key, isRestored: false);
            if (!byText.TryGetValue(text, out var same))
                byText[text] = same = [];
            same.Add(i);
        }
    }

    /// <summary>Those made by the original initialisers.</summary>
    public IReadOnlyList<TableEntry> Entries { get; }

    /// <summary>Those that were not taken.</summary>
    public IEnumerable<TableEntry> Left => left.Order().Select(i => Entries[i]);

    /// <returns>The index of the entry that belongs to one of the image, or -1.</returns>
    public int Take(TableEntry restored)
    {
        var match = Find(restored);
        return left.Remove(match) ? match : -1;
    }

    int Find(TableEntry restored)
    {
        if (restored.Key is { } key && byIdentity.TryGetValue(identities.TryFindOriginal(key, out var original) ? original : key, out var known))
            return known;
        if (!byText.TryGetValue(TextOf(restored.Key, isRestored: true), out var same))
            return -1;
        if (same.Count == 1)
            return same[0];
        var value = TextOf(restored.Value, isRestored: true); // several keys that look alike: their values may not
        var free = same.Where(left.Contains).ToList();
        return free.Where(i => TextOf(Entries[i].Value, isRestored: false) == value).Concat(free).FirstOrDefault(-1);
    }

    string TextOf(object? value, bool isRestored) => new ContentText(identities, isRestored).Of(value);
}
