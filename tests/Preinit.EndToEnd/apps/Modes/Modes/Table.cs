using Preinit;
using Shapes;

namespace Modes;

interface IThing
{
    string Name { get; }
}

/// <summary>Generic instances that occur in the image only.</summary>
sealed class Named<T>(T value) : IThing
{
    readonly T value = value;

    public string Name => $"{typeof(T).Name}:{value}";
}

record Word(string Text, Word? Next);

[Preinitialize]
static class Table
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Shape Shared = Gallery.All[1];
    public static readonly Dictionary<string, Word> Words = Make();
    public static readonly Row[] Rows = [default, new() { Cells = ["a", "b"], Weight = 2.5m }];
    public static readonly IThing[] Things = [new Named<int>(7), new Named<string>("seven"), new Named<(int, string)>((7, "x"))];
    public static readonly Lazy<string> Lazy = new(() => string.Concat("la", "zy"));
    public static readonly Func<int, int> Twice = Multiply(2);
    public static string Started = "";

    [AfterRestore]
    static void Start() => Started += "started";

    static Dictionary<string, Word> Make()
    {
        var one = new Word("one", null);
        return new(StringComparer.Ordinal) { ["one"] = one, ["two"] = new("two", one) };
    }

    static Func<int, int> Multiply(int factor) => number => number * factor;

    public struct Row
    {
        public string[] Cells;
        public decimal Weight;
    }
}
