extern alias capture;

using System.Reflection;
using System.Text.RegularExpressions;
using capture::Preinit.Capture;
using Preinit.Tests.Docs;

namespace Preinit.Tests;

/// <summary>The pages of the diagnostics show two ways out, and code that compiles.</summary>
public partial class DiagnosticExampleTests
{
    static readonly string pages = RepositoryFiles.PathOf("docs", "diagnostics");

    static readonly string[] codes = [.. Directory.EnumerateFiles(pages, "PREINIT*.md").Select(f => Path.GetFileNameWithoutExtension(f)!)
        .Where(c => !Text(c).Contains("No longer reported.")).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => [.. codes];

    public static TheoryData<string> PagesWithCode => [.. codes.Where(c => Example().IsMatch(Text(c)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void There_are_two_ways_out(string code)
    {
        var ways = Text(code)[(Text(code).IndexOf("\n## Ways out\n", StringComparison.Ordinal) + 1)..];
        Assert.StartsWith("## Ways out", ways);
        Assert.Contains("\n1. ", ways);
        Assert.Contains("\n2. ", ways);
    }

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void The_examples_compile(string code)
    {
        foreach (Match example in Example().Matches(Text(code)))
            Assert.Empty(ExampleCompiler.Errors(example.Groups["code"].Value));
    }

    /// <summary>The pages show the texts as publish prints them, or as the exception has them where only heap images refuse.</summary>
    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_message_of_a_refusal_is_on_its_page(string code, string reason, string waysOut)
    {
        Assert.Contains(reason, Text(code));
        Assert.True(Text(code).Contains($". To go on: {waysOut}.") || Text(code).Contains($". Way out: {waysOut}\n"), waysOut);
    }

    public static TheoryData<string, string, string> Reasons
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var reason in typeof(RefusalReason).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (RefusalReason)f.GetValue(null)!))
                data.Add(reason.Code, reason.Reason, reason.WaysOut);
            return data;
        }
    }

    /// <summary>What the commands tell that look into images has nothing to do with code.</summary>
    [Fact]
    public void Most_pages_have_a_failing_and_a_fixed_example()
    {
        // Others are about the settings of projects, and about files: those that commands look into, and images of running programs.
        string[] aboutCode = [.. codes.Where(c => !c.StartsWith("PREINIT0", StringComparison.Ordinal) && !c.StartsWith("PREINIT9", StringComparison.Ordinal) && !c.StartsWith("PREINIT61", StringComparison.Ordinal))];
        Assert.True(aboutCode.Count(c => Regex.Count(Text(c), "\n## (Failing|Fixed) example\n") == 2) > aboutCode.Length * 3 / 4);
    }

    static string Text(string code) => File.ReadAllText(Path.Combine(pages, code + ".md"));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
