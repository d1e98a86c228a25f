using System.Text.RegularExpressions;
using Preinit.Tests.Docs;

namespace Preinit.Tests;

/// <summary>Every code that the product reports has its page, which help links lead to, and its row in the list.</summary>
public partial class DiagnosticPageTests
{
    static readonly string pages = RepositoryFiles.PathOf("docs", "diagnostics");

    [Fact]
    public void Every_code_has_a_page_and_a_row() => Assert.Equal(Codes(), Pages());

    [Fact]
    public void Every_page_is_in_the_list_and_says_its_own_code()
    {
        var list = File.ReadAllText(Path.Combine(pages, "README.md"));
        Assert.All(Pages(), code => Assert.Contains($"| [{code}]({code}.md) | ", list));
        Assert.All(Pages(), code => Assert.StartsWith($"# {code}: ", File.ReadAllText(Path.Combine(pages, code + ".md"))));
    }

    static string[] Codes() => [.. new[] { "src", "msbuild" }.SelectMany(f => Directory.EnumerateFiles(RepositoryFiles.PathOf(f), "*", SearchOption.AllDirectories))
        .Where(f => Path.GetExtension(f) is ".cs" or ".targets").SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Value)
        .Distinct().Order(StringComparer.Ordinal)];

    static string[] Pages() => [.. Directory.EnumerateFiles(pages, "PREINIT*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"PREINIT\d{4}")]
    private static partial Regex Code();
}
