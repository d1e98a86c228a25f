namespace Preinit.Inspect;

/// <summary>
/// The entries of a <see cref="Dictionary{TKey, TValue}"/> or <see cref="HashSet{T}"/> by their keys: one key more moves the entries behind it, and a larger
/// table has other buckets, but neither changes what the others hold.
/// </summary>
static class TableEntries
{
    static readonly string[] tables = ["System.Collections.Generic.Dictionary<", "System.Collections.Generic.HashSet<"];
    static readonly HashSet<string> arrangement = ["_buckets", "_freeList", "_freeCount", "_fastModMultiplier", "_version"];

    /// <summary>Whether a field of a table only says how its entries are arranged.</summary>
    public static bool IsArrangement(AppModel app, int holder, string field) => arrangement.Contains(field) && IsTable(app.TypeOf(holder).Name) && !app.IsArray(holder);

    /// <returns>What the array of entries holds, each value with the key in place of the number; or <see langword="null"/> if it is no such array.</returns>
    public static IReadOnlyDictionary<string, FieldValue>? Of(AppModel app, int array)
    {
        if (!app.IsArray(array) || !IsTable(app.TypeOf(array).Name) || !app.TypeOf(array).Name.EndsWith(">.Entry[]", StringComparison.Ordinal))
            return null;
        var found = new Dictionary<string, FieldValue>();
        var keys = new HashSet<string>();
        foreach (var entry in app.FieldsOf(array).GroupBy(f => f.Label[..(f.Label.IndexOf(']') + 1)]))
        {
            var fields = entry.Select(f => f with { Label = f.Label[Math.Min(entry.Key.Length + 1, f.Label.Length)..] }).ToList();
            if (IsUnused(fields))
                continue;
            var key = string.Join(", ", fields.Where(f => IsKey(f.Label)).Select(f => ObjectText.Of(app, f)));
            if (!keys.Add(key))
                keys.Add(key += $" {entry.Key}"); // objects that say the same of themselves
            foreach (var field in fields.Where(f => !IsLink(f.Label)))
                found.TryAdd(LabelOf(key, field.Label), field);
        }
        return found;
    }

    static bool IsTable(string type) => Array.Exists(tables, t => type.StartsWith(t, StringComparison.Ordinal));

    /// <summary>Entries that were removed are in a list, of which the numbers begin at -2; those that were never used are zero.</summary>
    static bool IsUnused(List<FieldValue> fields) => fields.Exists(f => f.Label is "next" or "Next" && int.TryParse(f.Text, out var next) && next < -1)
        || fields.TrueForAll(f => f.Reference == ReferenceKind.Null || f.Text is "0" or "false" or "'\\0'");

    static bool IsKey(string label) => label is "key" or "Value" || label.StartsWith("key.", StringComparison.Ordinal) || label.StartsWith("Value.", StringComparison.Ordinal);

    static bool IsLink(string label) => label is "next" or "Next" or "hashCode" or "HashCode";

    /// <summary>Whether a label is that of a key which has a value: to come and go with it.</summary>
    public static bool IsKeyBesideValue(string label) => label.Contains("] (key", StringComparison.Ordinal);

    static string LabelOf(string key, string label) => label is "value" or "Value" ? $"[{key}]"
        : label.StartsWith("value.", StringComparison.OrdinalIgnoreCase) ? $"[{key}]{label["value".Length..]}" : $"[{key}] ({label})";
}
