using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.TableAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT8009: types for which <c>[Preinitialize]</c> is suggested.</summary>
public class TableTests
{
    public static TheoryData<string> Tables =>
    [
        "public static readonly System.Text.RegularExpressions.Regex Word = new(\"[a-z]+\", System.Text.RegularExpressions.RegexOptions.Compiled);",
        "public static readonly Dictionary<int, string> Squares = Fill(); static Dictionary<int, string> Fill() { var s = new Dictionary<int, string>(); for (var i = 0; i < 9; i++) s.Add(i, \"\"); return s; }",
        "static readonly int[] squares = new int[9]; static Marked() { for (var i = 0; i < 9; i++) squares[i] = i * i; }",
        "static readonly Dictionary<string, int> d = new(); static Marked() { foreach (var w in new[] { \"a\" }) d[w] = 1; }",
        "static readonly HashSet<int> primes = Enumerable.Range(0, 99).Where(i => i % 2 == 1).ToHashSet();",
        $"static readonly HashSet<int> many = new() {{ {string.Join(", ", Enumerable.Range(0, 40))} }};",
        $"static readonly HashSet<int> many = [{string.Join(", ", Enumerable.Range(0, 40))}];",
        $"static Dictionary<int, int> Many {{ get; }} = new() {{ {string.Join(", ", Enumerable.Range(0, 40).Select(i => $"[{i}] = 1"))} }};",
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public Task A_type_that_builds_a_table(string members) => Run.Run($$"""static class {|PREINIT8009:Marked|} { {{members}} }""");

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Not_if_it_is_marked_or_cannot_be(string members)
    {
        await Run.Run($$"""[Preinitialize] static class Marked { {{members}} }""");
        await Run.Run($$"""static class Marked<T> { {{members}} }""");
        await Run.Run($$"""static class Marked { {{members}} [Preinitialize] static void FillAtPublish() { } }""");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public Task Not_if_it_could_not_be_frozen(string members) =>
        Run.Run($$"""static class Marked { {{members}} static readonly Guid id = Guid.NewGuid(); static readonly object gate = new Mutex(); }""");

    [Theory]
    [InlineData("static readonly int[] few = { 1, 2, 3 };")]
    [InlineData("static readonly HashSet<int> few = [1, 2, 3];")]
    [InlineData("static readonly System.Text.RegularExpressions.Regex word = new(\"a\");")]
    [InlineData("static readonly int sum = Sum(); static int Sum() { var s = 0; for (var i = 0; i < 9; i++) s += i; return s; }")]
    [InlineData("static readonly List<string> lines = Read(); static List<string> Read() { var s = new List<string>(); foreach (var l in File.ReadLines(\"a\")) s.Add(l); return s; }")]
    [InlineData("static readonly Dictionary<string, Type> types = typeof(Marked).Assembly.GetTypes().ToDictionary(t => t.Name);")]
    [InlineData("static readonly List<int> empty = []; public static void Later() { for (var i = 0; i < 9; i++) empty.Add(i); }")]
    [InlineData("static readonly Lazy<HashSet<int>> late = new(() => Enumerable.Range(0, 99).ToHashSet());")]
    public Task Not_without_a_table_or_if_it_depends_on_more_than_constants(string members) => Run.Run($$"""static class Marked { {{members}} }""");
}
