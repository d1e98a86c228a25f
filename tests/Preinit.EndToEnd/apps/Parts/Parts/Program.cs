using Preinit;
using Shapes;

// Each argument touches what it names, in order.
foreach (var argument in args.Length > 0 ? args : ["words", "numbers", "left", "right", "shapes", "cache", "tuples", "configured", "point"])
{
    Console.WriteLine(argument switch
    {
        "words" => $"{Words.All["one"].Text} {Words.AtPublish}",
        "numbers" => $"{Numbers.All[2].Value} {Numbers.Started.Year > 2000} {Numbers.AtPublish}",
        "left" => $"{Left.Same.Name} {Left.AtPublish}",
        "right" => $"{ReferenceEquals(Left.Same, Right.Others[0])} {Right.AtPublish}",
        "shapes" => $"{AllShapes.ByName["square"].Corners} {AllShapes.AtPublish}",
        "cache" => $"{Cache<Word>.Items[0].Text} {Cache<Number>.Items[0].Value} {Cache<Node>.Items.Count} {Cache<Word>.AtPublish}",
        "tuples" => $"{Tuples.All[(1, "a")].Name} {Tuples.AtPublish}",
        "configured" => $"{Configured.Value.Name} {Configured.AtPublish}",
        "point" => $"{Points.Origin.X} {Points.Count} {Points.AtPublish}",
        "set" => Set(),
        "collect" => Collect(),
        "status" => $"{Preinitialization.Status} {Preinitialization.ObjectCount} {Preinitialization.ByteCount > 0}",
        _ => throw new ArgumentException(argument),
    });
}

static string Set()
{
    Environment.SetEnvironmentVariable("PARTS_TEST", "another value");
    return "set";
}

static string Collect()
{
    GC.Collect();
    return "collected";
}

sealed record Word(string Text);

sealed record Number(int Value);

sealed record Node(string Name);

sealed record Pair(string Name);

sealed record Setting(string Name);

readonly record struct Point(int X, int Y, string Name);

[Preinitialize]
static class Words
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly Dictionary<string, Word> All = new() { ["one"] = new("eins"), ["two"] = new("zwei") };
}

[Preinitialize]
static class Numbers
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly Dictionary<int, Number> All = new() { [1] = new(1), [2] = new(4) };
    [RunAtStartup] public static readonly DateTime Started = DateTime.UtcNow;
}

[Preinitialize]
static class Left
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly Node Same = new("the same");
}

[Preinitialize]
static class Right
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly List<Node> Others = [Left.Same, new("another")];
}

static class Cache<T>
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly List<T> Items = [];
}

[Preinitialize]
static class Caches
{
    static Caches()
    {
        Cache<Word>.Items.Add(new("cached"));
        Cache<Number>.Items.Add(new(9));
    }
}

/// <summary>Its hash codes differ from process to process, so the table is built anew.</summary>
[Preinitialize]
static class Tuples
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly Dictionary<(int, string), Pair> All = new() { [(1, "a")] = new("pair") };
}

[Preinitialize]
static class Configured
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly Setting Value = new(Environment.GetEnvironmentVariable("PARTS_TEST") ?? "not set");
}

[Preinitialize]
static class Points
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly Point Origin = new(3, 4, "origin");
    public static int Count = 5;
}
