namespace Preinit.Tests;

/// <summary>Initialisers in as many shapes as the C# compiler knows, with what shows the value.</summary>
static class Initializers
{
    /// <summary>The type of the field, its initialiser, and an expression over <c>F</c>.</summary>
    public static readonly (string Type, string Expression, string Show)[] All =
    [
        ("int", "42", "F"),
        ("string", "\"literal\"", "F"),
        ("object", "new()", "F.GetType()"),
        ("long", "Environment.TickCount64 > 0 ? 5L : 6L", "F"),
        ("string", "Source.Null() ?? \"otherwise\"", "F"),
        ("string", "Source.Null() ?? Source.Null() ?? Source.Text(3)", "F"),
        ("bool", "Source.Number(1) > 0 && Source.Number(2) > 5 || Source.Text(1).Length == 2", "F"),
        ("string", "Source.Number(7) switch { < 0 => \"minus\", 0 => \"zero\", > 5 and < 10 => \"some\", _ => throw new Exception() }", "F"),
        ("string", "Source.Text(2) switch { \"t0\" => \"a\", \"t1\" => \"b\", \"t2\" => \"c\", \"t3\" => \"d\", \"t4\" => \"e\", \"t5\" => \"f\", \"t6\" => \"g\", \"t7\" => \"h\", _ => \"?\" }", "F"),
        ("string", "Source.Pair() switch { (1, var s) when s.Length > 1 => s, (_, { Length: 1 } t) => t + t, var (n, s) => s + n }", "F"),
        ("int", "Source.Boxed() is int n and > 3 ? n : -1", "F"),
        ("int", "Source.Boxed() is int { } n && n > 100 ? n : int.TryParse(\"17\", out var parsed) ? parsed : 0", "F"),
        ("string", "$\"{Source.Number(3)} and {Source.Text(4),5} and {1.5:F2}\"", "F"),
        ("string", "string.Concat($\"{Source.Number(1)}\", $\"{Source.Number(2)}\")", "F"),
        ("Func<int, int>", "x => x * 2", "F(4)"),
        ("Func<string, int>", "int.Parse", "F(\"12\")"),
        ("Func<int>", "Source.Captured(5L) is var c ? () => c + 1 : () => 0", "F()"),
        ("Func<int>", "() => { int Local(int v) { try { return 10 / v; } catch (DivideByZeroException) { return -1; } } return Local(0); }", "F()"),
        ("List<int>", "[1, 2, Source.Number(3)]", "string.Join(',', F)"),
        ("int[]", "[1, .. Source.Numbers(), 9]", "string.Join(',', F)"),
        ("List<int>", "[.. Source.Numbers(), .. Source.Numbers()]", "string.Join(',', F)"),
        ("int[]", "new[] { 1, 2, 3, 4, 5, 6, 7, 8 }", "string.Join(',', F)"),
        ("int[,]", "new[,] { { 1, 2 }, { 3, Source.Number(4) } }", "F[1, 1]"),
        ("int[][]", "new[] { new[] { 1 }, new[] { 2, 3 } }", "F[1][1]"),
        ("Dictionary<string, int>", "new() { [\"a\"] = 1, [\"b\"] = Source.Number(2) }", "string.Join(',', F)"),
        ("List<string>", "new(4) { Source.Text(1), Source.Null() ?? \"n\", Source.Number(1) > 0 ? \"p\" : \"m\" }", "string.Join(',', F)"),
        ("Item", "new Item(3) { Name = Source.Text(5), Inner = { Value = 8 }, List = { 1, 2 } }", "F.All"),
        ("Item", "new Item(3) { Name = Source.Text(5) } with { Name = \"changed\" }", "F.All"),
        ("Point", "new Point(1, 2)", "F.X + F.Y"),
        ("Point", "new Point { X = 3, Y = Source.Number(4) }", "F.X * F.Y"),
        ("Point", "new(Source.Number(1), 2) { Y = 9 }", "F.X * F.Y"),
        ("Point", "default", "F.X"),
        ("Point", "new Point()", "F.Y"),
        ("Guid", "new(\"00000000-0000-0000-0000-00000000000a\")", "F"),
        ("DateTime", "new DateTime(2026, 1, 2).AddDays(Source.Number(3))", "F.Ticks"),
        ("int?", "Source.Number(1) > 5 ? 3 : null", "F == null"),
        ("int?", "Source.Number(4)", "F"),
        ("int", "Source.Nullable()?.Length ?? -1", "F"),
        ("string", "Source.Nullable()?.ToUpper().Trim()?.Substring(1)", "F"),
        ("(int A, string B)", "(Source.Number(1), Source.Text(2))", "F"),
        ("DayOfWeek", "DayOfWeek.Friday", "F"),
        ("decimal", "1.5m + Source.Number(1)", "F"),
        ("double", "Math.Sqrt(Source.Number(16))", "F"),
        ("Type", "typeof(Dictionary<,>)", "F.Name"),
        ("string", "nameof(Source) + checked((byte)Source.Number(200)) + unchecked((sbyte)Source.Number(200))", "F"),
        ("object", "Source.Number(3)", "F"),
        ("string", "string.Join(',', from n in Source.Numbers() where n > 1 orderby -n select n * 2)", "F"),
        ("IEnumerable<int>", "Source.Numbers().Select(n => n + 1).ToList()", "string.Join(',', F)"),
        ("Lazy<string>", "new(() => Source.Text(6))", "F.Value"),
        ("int", "new Func<int>(() => { var sum = 0; foreach (var n in Source.Numbers()) sum += n; return sum; })()", "F"),
        ("ReadOnlyMemory<byte>", "\"abc\"u8.ToArray()", "F.Length"),
        ("int", "Source.Sum([1, 2, Source.Number(3)])", "F"),
        ("int", "Source.SumOfParams(1, Source.Number(2), 3)", "F"),
        ("string", "Source.Numbers() is [1, .., var last] ? $\"{last}\" : \"none\"", "F"),
        ("string", "Source.Numbers()[^1] + \":\" + string.Join(',', Source.Numbers()[1..])", "F"),
        ("int", "(Source.Last = 5) + Source.Last", "F"),
        ("dynamic", "((dynamic)Source.Text(1)).Length", "F"),
        ("Action<int>", "delegate (int n) { Source.Last = n; }", "F.Method.GetParameters().Length"),
        ("unsafe delegate*<int, int>", "&Source.Number", "F(3)"),
        ("volatile string", "Source.Text(8)", "F"),
        ("object", "new { A = Source.Number(1), B = \"b\" }", "F"),
        ("string", "Source.TryGet(3, out var a) && Source.TryGet(a, out var b) ? $\"{a} {b}\" : null", "F"),
        ("Action", "null", "F == null"),
        ("int[]", "Array.ConvertAll(Source.Numbers(), n => { switch (n) { case 1: return 5; default: return n; } })", "string.Join(',', F)"),
    ];

    /// <summary>What they use. It keeps its own state, so that it does not matter whether it is in the image.</summary>
    public const string Source = """
        public static class Source
        {
            [ThreadStatic] public static int Last2;
            public static int Last { get => Last2; set => Last2 = value; }
            public static string Null() => null;
            public static string Nullable() => " text ";
            public static string Text(int n) => "t" + n;
            public static int Number(int n) => n;
            public static int[] Numbers() => new[] { 1, 2, 3 };
            public static object Boxed() => 5;
            public static int Captured(long n) => (int)n;
            public static (int, string) Pair() => (1, "one");
            public static int Sum(ReadOnlySpan<int> numbers) { var sum = 0; foreach (var n in numbers) sum += n; return sum; }
            public static int SumOfParams(params int[] numbers) => numbers.Sum();
            public static bool TryGet(int n, out int result) { result = n + 1; return true; }
        }
        public struct Point
        {
            public int X, Y;
            public Point(int x, int y) { X = x; Y = y; }
            public int Next() => ++X;
        }
        public sealed record Item(int Number)
        {
            public string Name { get; init; }
            public Box Inner { get; } = new();
            public List<int> List { get; } = new();
            public string All => $"{Number} {Name} {Inner.Value} {string.Join(',', List)}";
        }
        public sealed class Box { public int Value { get; set; } }
        """;
}
