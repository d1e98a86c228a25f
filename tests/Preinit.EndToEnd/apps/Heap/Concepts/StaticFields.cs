namespace Heap.Concepts;

[Preinitialize]
static class StaticFields
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    const int Constant = 1;
    static readonly int ReadOnly = Compute(2);
    static int mutable = Compute(3);
    static long count = 4;
    static double real = 0.5;
    static bool flag = true;
    static char letter = 'z';
    static decimal money = 5.5m;
    static DayOfWeek day = DayOfWeek.Wednesday;
    static int? maybe = 6;
    static int? nothing = null;
    static volatile int unsteady = Compute(8);
    static volatile string? unsteadyText = new('v', 2);
    static string? text = new('t', 2);
    static string? noText;
    static object boxed = 7;
    static DateTime date = new(2008, 8, 8);
    static Action? none = null;
    static readonly int Zero = Compute(0);
    static readonly nint NullPointer = 0;
    static ReadOnlySpan<byte> Data => [1, 2, 3];
    static readonly int[] Table = [1, 2, 3, 4, 5];
    public static int AutoProperty { get; set; } = Compute(9);

    public static void Print()
    {
        WriteLine(FormattableString.Invariant($"{Constant} {ReadOnly} {mutable} {count} {real} {flag} {letter} {money} {day} {maybe} {nothing}"));
        WriteLine($"{text} {noText} {boxed} {date.Ticks} {none == null} {Zero} {NullPointer} {Data.Length} {Table.Sum()} {AutoProperty} {unsteady} {unsteadyText}");
        mutable++;
        count *= 2;
        day++;
        maybe++;
        text += "!";
        noText = text;
        flag = !flag;
        AutoProperty++;
        Table[0] = mutable;
        date = date.AddDays(1);
        real /= 2;
        money++;
        letter--;
        boxed = mutable;
        WriteLine(FormattableString.Invariant($"{mutable} {count} {day} {maybe} {text} {noText} {flag} {AutoProperty} {Table[0]} {date.Day} {real} {money} {letter} {boxed}"));
    }

    static int Compute(int value) => value;
}
