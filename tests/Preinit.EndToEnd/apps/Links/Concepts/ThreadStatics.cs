namespace Links.Concepts;

[Preinitialize]
static class ThreadStatics
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    [ThreadStatic] static List<string>? words;
    [ThreadStatic] static int number;
    [ThreadStatic] static (string Text, int Length) pair;
    static readonly List<string> Shared;

    static ThreadStatics()
    {
        words = ["one", "two"];
        number = 42;
        pair = (new string('p', 3), 3);
        Shared = words;
    }

    public static void Print()
    {
        WriteLine($"{string.Join(' ', words!)} {number} {pair} {ReferenceEquals(words, Shared)}");
        var other = new Thread(() => WriteLine($"{words == null} {number} {pair.Text == null} {Shared.Count}"));
        other.Start();
        other.Join();
    }
}
