namespace AtStartup.Concepts;

/// <summary>Initialisers of all shapes, between others that need the same local variables.</summary>
[Preinitialize]
static class Expressions
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string Before = $"{Number(1)} {(Number(2) switch { 1 => "one", 2 => "two", _ => "many" })} {Where()}";

    [RunAtStartup]
    static readonly string Switch = Number(3) switch { 1 => "one", > 2 and < 5 => $"some {Where()}", _ => "many" };

    [RunAtStartup]
    static readonly string Condition = Text(null) ?? (Number(1) > 0 && Text("x") is { Length: 1 } text ? text + Where() : "no");

    [RunAtStartup]
    static readonly Func<int, string> Lambda = n => $"{n} {Where()}";

    [RunAtStartup]
    static readonly Func<string, int> Group = int.Parse;

    static readonly Func<string, int> SameGroup = int.Parse;

    [RunAtStartup]
    static readonly Dictionary<string, List<string>> Collections = new() { ["a"] = [Where(), .. Before.Split(' ')], ["b"] = new(3) { "c" } };

    [RunAtStartup]
    static readonly Place Struct = new(3, Where()) { Second = 4 };

    [RunAtStartup]
    static readonly (int, string)? Nullable = Number(5) > 4 ? (5, Where()) : null;

    [RunAtStartup]
    static readonly Named Record = new Named("old") { Inner = { Value = 3 } } with { Name = Where() };

    [RunAtStartup]
    static readonly int[] Linq = [.. from n in Enumerable.Range(0, 5) where n % 2 == 0 orderby -n select n * Struct.First];

    [RunAtStartup]
    static readonly DayOfWeek Day = Number(6) > 0 ? DayOfWeek.Friday : DayOfWeek.Monday;

    static readonly string After = $"{Number(7)} {(Number(2) switch { 1 => "one", 2 => "two", _ => "many" })}";

    public static void Print()
    {
        WriteLine($"{Before[..5]} {Switch} {Condition} {Lambda(4)} {Group("17")} {SameGroup("18")} {ReferenceEquals(Lambda, Lambda)}");
        WriteLine($"{string.Join(',', Collections["a"].Take(3))} {Collections["b"][0]} {Struct} {Nullable} {Record.Name} {Record.Inner.Value}");
        WriteLine($"{string.Join(',', Linq)} {Day} {After}");
    }

    static int Number(int n) => n;

    static string? Text(string? text) => text;

    static string Where() => Preinitialization.IsCapturing ? "at publish" : "at start-up";

    record struct Place(int First, string Name)
    {
        public int Second;
    }

    record Named(string Name)
    {
        public Holder Inner { get; } = new();
    }

    class Holder
    {
        public int Value;
    }
}
