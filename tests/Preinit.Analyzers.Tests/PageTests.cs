using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Preinit.Analyzers.Tests;

/// <summary>The pages of what is said while one types: their failing examples fail as they say, and their fixed ones are fixed.</summary>
public partial class PageTests
{
    static readonly string pages = Path.Combine(References.Metadata("RepositoryRoot"), "docs", "diagnostics");

    public static TheoryData<string> Codes => [.. Directory.EnumerateFiles(pages, "PREINIT8*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_failing_example_fails(string code)
    {
        var (reports, text) = await Reports(code, "Failing");
        var report = Assert.Single(reports.Distinct());
        Assert.Equal(code, report.Id);
        var start = report.Location.GetLineSpan().StartLinePosition;
        Assert.Contains($".cs({start.Line + 1},{start.Character + 1}): {report.Severity.ToString().ToLowerInvariant()} {code}: {report.GetMessage()}\n", text);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_fixed_example_is_fixed(string code) => Assert.Empty((await Reports(code, "Fixed")).Reports);

    static async Task<(ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> Reports, string Page)> Reports(string code, string kind)
    {
        var page = File.ReadAllText(Path.Combine(pages, code + ".md"));
        var example = Example().Matches(page).Single(m => m.Groups["kind"].Value == kind).Groups["code"].Value;
        var compilation = TestSource.Compile(example);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        return (await compilation.WithAnalyzers(All()).GetAnalyzerDiagnosticsAsync(), page);
    }

    static ImmutableArray<DiagnosticAnalyzer> All() => [.. typeof(MarkAnalyzer).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract)
        .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    [GeneratedRegex("## (?<kind>Failing|Fixed) example\n\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
