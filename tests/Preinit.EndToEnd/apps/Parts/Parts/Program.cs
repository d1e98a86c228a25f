using Preinit;
using Shapes;

// Each argument touches what it names, in order.
foreach (var argument in args.Length > 0 ? args : ["words", "numbers", "left", "right", "shapes", "cache", "weak", "configured", "point"])
{
    Console.WriteLine(argument switch
    {
        "words" => $"{Words.All["one"].Text} {Words.AtPublish}",
        "numbers" => $"{Numbers.All[2].Value} {Numbers.Started.Year > 2000} {Numbers.AtPublish}",
        "left" => $"{Left.Same.Name} {Left.AtPublish}",
        "right" => $"{ReferenceEquals(Left.Same, Right.Others[0])} {Right.AtPublish}",
        "shapes" => $"{AllShapes.ByName["square"].Corners} {AllShapes.AtPublish}",
        "cache" => $"{Caches.Count} {Cache<Word>.Items[0].Text} {Cache<Number>.Items[0].Value} {Cache<Node>.Items.Count} {Cache<Word>.AtPublish}",
        "weak" => $"{Weak.Reference.TryGetTarget(out var target) && target == Weak.Target} {Weak.AtPublish}",
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
    public static readonly int Count;

    static Caches()
    {
        Cache<Word>.Items.Add(new("cached"));
        Cache<Number>.Items.Add(new(9));
        Count = 2;
    }
}

/// <summary>The reference is made at start-up.</summary>
[Preinitialize]
static class Weak
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly Pair Target = new("target");
    public static readonly WeakReference<Pair> Reference = new(Target);
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
