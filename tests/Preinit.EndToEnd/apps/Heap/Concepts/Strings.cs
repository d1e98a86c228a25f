using System.Text;

namespace Heap.Concepts;

[Preinitialize]
static class Strings
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string Empty = "";
    static readonly string Built = new('x', 3);
    static readonly string Unicode = string.Concat("naïve 日本語 ", "😀 ", "\u0301");
    static readonly string Broken = string.Concat("\ud83d", "!");
    static readonly string WithZero = string.Join('\0', "a", "b");
    static readonly string Long = new StringBuilder().Insert(0, "0123456789", 20_000).ToString();
    static readonly string? Null = null;
    static readonly string[] Many = [.. Enumerable.Range(0, 40).Select(i => new string((char)('A' + i), i))];

    public static void Print()
    {
        WriteLine($"{Empty.Length} {ReferenceEquals(Empty, string.Empty)} {Null == null}");
        WriteLine($"{Built} {Built.GetHashCode() == "xxx".GetHashCode()}");
        WriteLine(string.Join(' ', Unicode.Select(c => (int)c)));
        WriteLine(string.Join(' ', Broken.Select(c => (int)c)));
        WriteLine(string.Join(' ', WithZero.Select(c => (int)c)));
        WriteLine($"{Long.Length} {Long[^1]} {Long.IndexOf("90", StringComparison.Ordinal)}");
        foreach (var text in Many)
            WriteLine($"{text.Length}:{text}");
    }
}
