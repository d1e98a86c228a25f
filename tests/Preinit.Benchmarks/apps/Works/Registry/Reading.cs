namespace Works;

/// <summary>Reads the whole table.</summary>
static class Reading
{
    /// <summary>Touches every object once.</summary>
    public static long OnePass(IReadOnlyDictionary<string, Rec> table)
    {
        var sum = 0L;
        foreach (var (key, rec) in table)
            sum += key.Length + rec.Name.Length + rec.Id + (long)rec.Weight + rec.Tags[0].Length + rec.Tags[1].Length;
        return sum;
    }

    /// <summary>Reads every character and number, so that tables that differ anywhere print different lines.</summary>
    public static string Everything(IReadOnlyDictionary<string, Rec> table)
    {
        // The order of the entries is the table's own business, so it must not count.
        var sum = 0UL;
        foreach (var (key, rec) in table)
            sum += Hash(rec.Tags[1], Hash(rec.Tags[0], Hash(rec.Name, Hash(key, (ulong)rec.Id ^ BitConverter.DoubleToUInt64Bits(rec.Weight)))));
        return $"{table.Count} {sum:x16}";
    }

    /// <summary>FNV-1a: string.GetHashCode differs from process to process.</summary>
    static ulong Hash(string text, ulong hash)
    {
        hash = (hash ^ 14695981039346656037) * 1099511628211;
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211;
        return hash;
    }
}
