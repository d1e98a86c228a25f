using System.Xml.Linq;

namespace Preinit.Tests.Docs;

/// <summary>The code in the pages is right. Those of the diagnostics have tests of their own (<see cref="DiagnosticExampleTests"/>).</summary>
public class CodeTests
{
    static readonly CodeBlock[] s_blocks = [.. MarkdownPage.All.Where(page => !page.StartsWith("docs/diagnostics/PREINIT", StringComparison.Ordinal))
        .SelectMany(page => new MarkdownPage(page).Code)];

    public static TheoryData<string> Programs => Of("csharp");

    public static TheoryData<string> Markup => Of("xml");

    [Theory]
    [MemberData(nameof(Programs))]
    public void Code_compiles(string place) => Assert.Empty(ExampleCompiler.Errors(Find(place).Code));

    [Theory]
    [MemberData(nameof(Markup))]
    public void Markup_is_well_formed(string place) => XElement.Parse($"<all>{Find(place).Code}</all>");

    [Fact]
    public void Fragments_are_few()
    {
        var programs = s_blocks.Where(b => b.Language == "csharp").ToArray();
        Assert.True(programs.Count(b => b.IsFragment) * 10 < programs.Length);
    }

    [Fact]
    public void Code_that_does_not_compile_is_found() => Assert.NotEmpty(ExampleCompiler.Errors("[Preinitialize] static class A;"));

    static TheoryData<string> Of(string language) =>
        [.. s_blocks.Where(b => b.Language == language && !b.IsFragment).Select(b => b.ToString())];

    static CodeBlock Find(string place) => s_blocks.Single(b => b.ToString() == place);
}
