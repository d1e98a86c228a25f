using Preinit;

if (args is ["frozen"])
{
    Console.WriteLine($"{Cache<int>.AtPublish} {Cache<string>.AtPublish} {Outer<string>.Inner<int>.AtPublish} {Cache<long>.AtPublish}");
    return;
}
Fill.Initialize();
Console.WriteLine($"{Cache<int>.Value} {string.Join(' ', Cache<string>.Items)} {ReferenceEquals(Fill.Shared, Cache<string>.Items)}");
Console.WriteLine($"unseen: {Cache<long>.Value} {Cache<long>.Items.Count} {Cache<Version>.Items.Count}");
Console.WriteLine($"nested: {Outer<string>.Inner<int>.Pair} {Outer<int>.Inner<string>.Pair}");
Console.WriteLine($"by method: {Fill.CountOf<DateTime>()} {Fill.CountOf<Guid>()}");
Console.WriteLine($"no constructor: {Bare<int>.Number} {Bare<string>.Number} {Bare<string>.Text}");
Console.WriteLine($"static abstract: {Measures<Metre>.Name} {Measures<Foot>.Name}");
Console.WriteLine($"virtual: {Fill.Describer.Describe(5)} {Fill.Describer.Describe("five")} {Fill.Describer.Describe<object>(new Version(1, 2))}");
Console.WriteLine($"struct: {Structs<(int, string)>.Value} {Structs<Guid>.Value} {Structs<int?>.Value}");
Cache<string>.Items.Add("more");
GC.Collect();
Console.WriteLine($"{string.Join(' ', Fill.Shared!)} {Counter<int>.Next()} {Counter<string>.Next()} {Counter<long>.Next()}");

static class Fill
{
    public static List<string>? Shared;
    public static Describer Describer = new Plain();

    [Preinitialize]
    internal static void Initialize()
    {
        Cache<int>.Value = 5;
        Cache<string>.Items.Add("one");
        Shared = Cache<string>.Items;
        _ = Outer<string>.Inner<int>.Pair;
        CountOf<DateTime>();
        CountOf<DateTime>();
        (Bare<int>.Number, Bare<string>.Text) = (7, "bare");
        _ = Measures<Metre>.Name;
        Describer = new Numbered();
        (Structs<(int, string)>.Value, Structs<Guid>.Value, Structs<int?>.Value) = ((3, "three"), new Guid(1, 2, 3, new byte[8]), 4);
        Counter<int>.Next();
        Counter<string>.Next();
        Counter<string>.Next();
    }

    /// <summary>Nothing in the metadata names the instantiation that this uses.</summary>
    public static int CountOf<T>()
    {
        Cache<List<T>>.Items.Add([]);
        return Cache<List<T>>.Items.Count;
    }
}

/// <summary>Each instantiation has statics of its own.</summary>
static class Cache<T>
{
    public static T? Value;
    public static readonly List<T> Items = [];
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
}

static class Outer<T>
{
    public static class Inner<U>
    {
        public static readonly string Pair = $"{typeof(T).Name}/{typeof(U).Name}";
        public static readonly bool AtPublish = Preinitialization.IsCapturing;
    }
}

/// <summary>Without a static constructor.</summary>
static class Bare<T>
{
    public static int Number;
    public static string? Text;
}

static class Structs<T>
{
    public static T? Value;
}

static class Counter<T>
{
    static volatile int last = 100;

    public static int Next() => ++last;
}

interface IUnit
{
    static abstract string Symbol { get; }
}

struct Metre : IUnit
{
    public static string Symbol => "m";
}

struct Foot : IUnit
{
    public static string Symbol => "ft";
}

static class Measures<TUnit> where TUnit : struct, IUnit
{
    public static readonly string Name = $"in {TUnit.Symbol}";
}

abstract class Describer
{
    public abstract string Describe<T>(T value);
}

class Plain : Describer
{
    public override string Describe<T>(T value) => $"{value}";
}

class Numbered : Describer
{
    int calls = 10;

    public override string Describe<T>(T value) => $"{calls++}:{typeof(T).Name}={value}";
}
