namespace Heap.Concepts;

/// <summary>
/// A dictionary of strings starts with a private comparer that is not randomised, and changes to another one by itself when keys collide.
/// </summary>
[Preinitialize]
static class Comparers
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Dictionary<string, int> Default = new() { ["a"] = 1 };
    static readonly Dictionary<string, int> Explicit = new(EqualityComparer<string>.Default) { ["a"] = 1 };
    static readonly Dictionary<string, int> NoCase = new(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 };
    static readonly HashSet<string> Invariant = new(StringComparer.InvariantCultureIgnoreCase);
    static readonly Dictionary<string, int> Own = new(new ByLength()) { ["four"] = 4 };

    public static void Print()
    {
        WriteLine($"{ReferenceEquals(Default.Comparer, EqualityComparer<string>.Default)} {ReferenceEquals(Explicit.Comparer, EqualityComparer<string>.Default)}");
        WriteLine($"{ReferenceEquals(NoCase.Comparer, StringComparer.OrdinalIgnoreCase)} {ReferenceEquals(Invariant.Comparer, StringComparer.InvariantCultureIgnoreCase)}");
        WriteLine($"{Own["cars"]} {Own.ContainsKey("three")}");
        foreach (var key in Colliding())
            Default.TryAdd(key, key.Length);
        foreach (var key in Colliding())
            NoCase.TryAdd(key, key.Length);
        WriteLine($"{Default.Count} {Default["a"]} {Colliding().All(Default.ContainsKey)} {NoCase.Count} {NoCase["a"]}");
    }

    /// <summary>Many keys, so that the tables grow and rehash.</summary>
    static IEnumerable<string> Colliding() => Enumerable.Range(0, 500).Select(i => new string('\u0001', i));

    sealed class ByLength : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x?.Length == y?.Length;
        public int GetHashCode(string text) => text.Length;
    }
}
