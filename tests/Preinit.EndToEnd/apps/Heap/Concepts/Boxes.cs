namespace Heap.Concepts;

[Preinitialize]
static class Boxes
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object?[] Values =
    [
        true, (byte)1, (sbyte)-2, 'c', (short)-3, (ushort)4, -5, 6u, -7L, 8ul, 9.5f, -10.25, 11.75m, (nint)0, (nuint)0, (Half)12, (Int128)13,
        (UInt128)14, DayOfWeek.Monday, Small.Second, Wide.Max, (int?)15, (int?)null, new Guid(16, 0, 0, new byte[8]),
        new DateTime(2017, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)),
        TimeSpan.FromDays(19), new DateOnly(2020, 2, 20), new TimeOnly(21, 21), (22, "tuple"), new Pair(new string('p', 2), 23), new Index(24, true), 25..^26,
        new KeyValuePair<string, int>("key", 27), new CancellationToken(), new Rune28('x'), new Empty(),
    ];

    public static void Print()
    {
        foreach (var value in Values)
            WriteLine(FormattableString.Invariant($"{value?.GetType().Name} {value}"));
        WriteLine((DayOfWeek)Values[18]! + 1);
        WriteLine(((Pair)Values[30]!).Text.Length);
    }

    enum Small : byte { First, Second }
    enum Wide : ulong { Max = ulong.MaxValue }
    readonly record struct Pair(string Text, int Number);
    readonly record struct Rune28(char Value);
    struct Empty { public override readonly string ToString() => "empty"; }
}
