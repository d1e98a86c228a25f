Console.WriteLine($"main {Settings.Limits.Count} {Settings.Reads} {Order.Steps.Count} {Threads.Sum} {Own.Handle.Value} {Kept<int>.Values.Count}");

/// <summary>What its initialiser makes depends on a file that is shipped.</summary>
[Preinitialize]
static class Settings
{
    public static readonly Dictionary<string, Limit> Limits = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "limits.txt"))
        .Select(l => l.Split(' ')).ToDictionary(p => p[0], p => new Limit { Name = p[0], Value = int.Parse(p[1]) });

    public static readonly Limit Retries = Limits["retries"];

    public static volatile int Reads = Limits.Count;
}

sealed class Limit
{
    public required string Name { get; init; }
    public required int Value { get; init; }
}

/// <summary>Knows in which order things ran.</summary>
static class Order
{
    public static readonly List<string> Steps = [];

    [Preinitialize(Order = -1)]
    static void First() => Steps.Add($"first {Preinitialization.IsCapturing}");

    [Preinitialize(Order = 1)]
    static void Second() => Steps.Add($"second {Settings.Reads}");

    [BeforeCapture]
    static void Last() => Steps.Add("before capture");

    [AfterRestore]
    static void Hook() => Console.WriteLine($"hook {string.Join(", ", Steps)}");
}

/// <summary>Other threads need the assembly, and are waited for.</summary>
[Preinitialize]
static class Threads
{
    public static readonly int Sum = Add();

    [ThreadStatic] static int perThread;

    static int Add()
    {
        var thread = new Thread(() => Adder.Add(40));
        thread.Start();
        thread.Join();
        Parallel.For(0, 3, Adder.Add);
        perThread = 5;
        return Adder.Total + perThread;
    }
}

static class Adder
{
    public static int Total;

    public static void Add(int value) => Interlocked.Add(ref Total, value);
}

[Preinitialize]
static class Own
{
    public static readonly Handle Handle = new(7);
}

sealed class Handle(int value)
{
    public nint Address = Environment.ProcessId;

    public int Value => value;
}

sealed class HandleSurrogate : ISurrogate<Handle>
{
    public object? Keep(Handle target) => target.Value;
    public Handle Rebuild(object? kept) => new((int)kept!);
}

/// <summary>An instantiation of it has statics of its own.</summary>
static class Kept<T>
{
    public static readonly List<T?> Values = [default];
}

[Preinitialize]
static class Keeping
{
    public static readonly object Numbers = Kept<int>.Values;
    public static readonly object Words = Kept<string>.Values;
}
