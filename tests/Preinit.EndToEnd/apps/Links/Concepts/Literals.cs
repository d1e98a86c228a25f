namespace Links.Concepts;

/// <summary>Strings that came from literals are the objects that literals are; others only look like them.</summary>
[Preinitialize]
static class Literals
{
    static readonly string Name = "literal";
    static readonly string Copy = new("literal".AsSpan());
    static readonly Dictionary<object, object> Symbols = new(ReferenceEqualityComparer.Instance) { ["key"] = "value", ["odd \ud800 \0"] = 'c' };
    static readonly string[] Many = ["a", "b", string.Intern($"c{Copy}"), ""];

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    public static void Print()
    {
        WriteLine($"{ReferenceEquals(Name, "literal")} {ReferenceEquals(Copy, "literal")} {Copy == Name}");
        WriteLine($"{Symbols.TryGetValue("key", out var value)} {ReferenceEquals(value, "value")} {Symbols.ContainsKey(new string("key".AsSpan()))} {Symbols["odd \ud800 \0"]}");
        WriteLine($"{ReferenceEquals(Many[0], "a")} {ReferenceEquals(Many[3], "")} {Many[2]}");
    }
}
