using System.Text.RegularExpressions;

namespace Preinit.Tests;

/// <summary>Code that the source generator writes and Embed copies matches what the runtime's own compiler and interpreter match.</summary>
public class RegexCompilationTests(RegexCompilationTests.Compiled compiled) : IClassFixture<RegexCompilationTests.Compiled>
{
    static readonly string[] Patterns =
    [
        "a", "abc|def|ghi", "[a-z]+", @"\b\w+\b", @"^\s*(?<key>[^=:#]+?)\s*[=:]\s*(?<value>.*?)\s*$",
        @"^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}", @"(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})",
        @"[\w.+-]+@[\w-]+(\.[\w-]+)+", @"https?://[^\s/$.?#].[^\s]*", @"(\w)\1", @"(?<open>\()[^()]*(?<-open>\))", @"(a(b(c(d)?)?)?)*e",
        @"\p{Lu}\p{Ll}*", @"[^\x00-\x7f]+", @"(?>a+)b", @"(?=.*\d)(?=.*[a-z]).{4,8}", @"(?<!\d)\d{2}(?!\d)", @"""(?:[^""\\]|\\.)*""",
        "one|two|three|four|five|six|seven|eight|nine|ten", "[aeiou]{2,}", @"\G\d", "(?i)straße|MASS", "x*?y", "[\ud800-\udbff]|§", @"$|^|\z",
        @"(?:(a)|(b)|(c))+(?(1)x|y)", "the (quick|slow) (brown|white) (fox|bear)", @"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
    ];

    static readonly RegexOptions[] Options =
        [RegexOptions.None, RegexOptions.IgnoreCase, RegexOptions.Multiline | RegexOptions.Singleline, RegexOptions.RightToLeft];

    static readonly string[] Texts =
    [
        "", "abc ghi", "the quick brown fox jumps over the lazy dog", "key = value # x\n other:1\n\n", "192.168.0.255", "on 2026-11-25 and 1999-01-01",
        "mail john.doe+x@example.co.uk or see https://example.org/?a=b#c", "(a)(b) aabbcc ((x))", "abcde abe e", "Ärger STRASSE straße mass Straße",
        "aaab aaaa", "pass1word", "12 345 67", "say \"a \\\"b\\\" c\" now", "threefour Seven TEN", "queue", "123x", "xxxy", "§ \ud83d\ude00", "abcx bcy",
        "550e8400-e29b-41d4-a716-446655440000", new string('a', 300) + "b",
    ];

    static IEnumerable<(string, RegexOptions)> All => from pattern in Patterns from options in Options select (pattern, options | RegexOptions.Compiled);

    public sealed class Compiled : IDisposable
    {
        public CompiledPatterns Patterns { get; } = new(All);

        public void Dispose() => Patterns.Dispose();
    }

    public static TheoryData<string, RegexOptions> Cases
    {
        get
        {
            var cases = new TheoryData<string, RegexOptions>();
            foreach (var (pattern, options) in All)
                cases.Add(pattern.Replace("\ud800", "U+D800").Replace("\udbff", "U+DBFF"), options);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_matches_what_it_matched(string name, RegexOptions options)
    {
        var pattern = name.Replace("U+D800", "\ud800").Replace("U+DBFF", "\udbff");
        if (compiled.Patterns.Find(pattern, options) is not { } regex)
        {
            Assert.True(pattern.Contains("\\1") && (options.HasFlag(RegexOptions.IgnoreCase) || pattern.Contains("(?i)")), "it has no code");
            return;
        }
        var expected = new Regex(pattern, options & ~RegexOptions.Compiled | RegexOptions.CultureInvariant);
        foreach (var text in Texts)
            Assert.Equal(expected.Matches(text).Select(RegexConcepts.Describe), regex.Matches(text).Select(RegexConcepts.Describe));
    }

    [Fact]
    public void What_the_generator_does_not_support_is_said()
    {
        Assert.Equal(All.Count() - 1, compiled.Patterns.Summary.Compiled);
        Assert.Equal(["\"(\\w)\\1\": the source generator does not support it"], compiled.Patterns.Summary.Interpreted);
    }

    [Fact]
    public void The_same_expressions_give_the_same_bytes()
    {
        using var again = new CompiledPatterns(All);
        Assert.Equal(compiled.Patterns.Bytes, again.Bytes);
    }

    [Fact]
    public void A_time_limit_is_kept()
    {
        const string Pattern = "^(a+)+$";
        using var limited = new CompiledPatterns([(Pattern, RegexOptions.Compiled)], timeout: TimeSpan.FromMilliseconds(20));
        var regex = limited.Find(Pattern, RegexOptions.Compiled)!;
        Assert.Throws<RegexMatchTimeoutException>(() => regex.IsMatch(new string('a', 40) + "b"));
        Assert.Matches(regex, "aaa");
    }

    [Fact]
    public void Without_a_compiler_all_are_interpreted()
    {
        using var none = new CompiledPatterns([("a+", RegexOptions.Compiled)], hasCompiler: false);
        Assert.Equal(0, none.Summary.Compiled);
        Assert.Equal(["\"a+\": the C# compiler of the SDK was not found"], none.Summary.Interpreted);
    }

    [Fact]
    public void One_that_the_compiler_objects_to_does_not_hold_up_the_others()
    {
        using var some = new CompiledPatterns([("a+", RegexOptions.Compiled), ("(", RegexOptions.Compiled), ("b", RegexOptions.Compiled)]);
        Assert.Equal(2, some.Summary.Compiled);
        Assert.StartsWith("\"(\": SYSLIB1042: ", Assert.Single(some.Summary.Interpreted));
    }

    /// <summary>Compiling a method loads the classes that it constructs, and what is inlined into it counts.</summary>
    [Fact]
    public void No_two_expressions_are_loaded_together()
    {
        using var module = Mono.Cecil.ModuleDefinition.ReadModule(new MemoryStream(compiled.Patterns.Bytes));
        var constructing = (from method in module.GetType("<Preinit>RegexFactory").Methods
                            let constructed = method.Body.Instructions.Count(i => i.Operand is Mono.Cecil.MethodReference { Name: ".ctor", DeclaringType.Name: var name } && name.Contains("RegexRunner") && name != "RegexRunnerFactory")
                            where constructed > 0
                            select (method.NoInlining, constructed)).ToList();
        Assert.Equal(compiled.Patterns.Summary.Compiled, constructing.Count);
        Assert.All(constructing, m => Assert.Equal((true, 1), m));
    }

    [Fact]
    public void Nothing_of_the_compiler_is_left_in_the_names()
    {
        using var module = Mono.Cecil.ModuleDefinition.ReadModule(new MemoryStream(compiled.Patterns.Bytes));
        Assert.All(module.Types.Skip(1), type => Assert.StartsWith("<Preinit>", type.Name));
        Assert.DoesNotContain(module.AssemblyReferences, r => r.Name == "PreinitRegexes");
    }
}
