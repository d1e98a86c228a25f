using System.Collections.Concurrent;

namespace Surrogates.Concepts;

/// <summary>Values that each thread, or each flow of calls, has its own of.</summary>
[Preinitialize]
static class ThreadValues
{
    static readonly ThreadLocal<StringBuilder> Buffer = new(() => new("new"));
    static readonly ThreadLocal<int> Number = new() { Value = 5 };
    static readonly AsyncLocal<string> Request = new();
    static readonly ConcurrentBag<string> Bag = ["a", "b"];

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    static ThreadValues() => Buffer.Value!.Append(" and used");

    public static void Print()
    {
        Request.Value = "set";
        WriteLine($"{Buffer.Value} {Number.Value} {Request.Value} {string.Join(' ', Bag.Order())}");
        var other = new Thread(() => WriteLine($"{Buffer.Value} {Number.Value} {Bag.TryTake(out _)} {Bag.Count}"));
        other.Start();
        other.Join();
        Bag.Add("c");
        WriteLine($"{Bag.Count} {Request.Value}");
    }
}
