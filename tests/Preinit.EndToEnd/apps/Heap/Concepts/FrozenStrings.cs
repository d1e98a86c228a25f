using System.Collections.Frozen;

namespace Heap.Concepts;

/// <summary>Frozen sets choose among many implementations by their keys.</summary>
[Preinitialize]
static class FrozenStrings
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly FrozenSet<string> Keywords = new[] { "if", "else", "while", "for", "return" }.ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenDictionary<string, int> Long =
        Enumerable.Range(0, 200).ToFrozenDictionary(i => $"a rather long key, number {i}", i => i, StringComparer.OrdinalIgnoreCase);

    public static void Print()
    {
        WriteLine($"{Keywords.Contains("while")} {Keywords.Contains("While")} {Keywords.Contains("")} {Keywords.Count}");
        WriteLine($"{Long["A RATHER LONG KEY, NUMBER 199"]} {Long.ContainsKey("other")} {Long.Values.Sum()}");
    }
}
