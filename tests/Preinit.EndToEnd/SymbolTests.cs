using System.Text.RegularExpressions;

namespace Preinit.EndToEnd;

/// <summary>After publish a stack trace still leads to the source, also from methods near those that were rewritten.</summary>
[Collection(EndToEndCollection.Name)]
public sealed partial class SymbolTests(Workspace workspace)
{
    [Theory]
    [InlineData("portable")]
    [InlineData("embedded")]
    public void Exceptions_tell_their_lines(string kind)
    {
        var app = workspace.Lay("Symbols");
        BuildOutput.AssertNothingReported(app.Publish($"-p:DebugType={kind}"));

        Assert.Equal(kind == "portable", File.Exists(Path.ChangeExtension(app.PublishedAssembly, ".pdb")));
        var lines = Lines();
        foreach (var run in (ProcessResult[])[app.RunLogged(), app.Run([("PREINIT", "off")])])
        {
            foreach (var name in (string[])["before", "marked", "lambda", "method", "after", "where", "at start-up"])
                Assert.Contains($"{name}: Program.cs:{lines[name]}", run.MustSucceed().OutputLines);
            Assert.Contains($"initialiser: Program.cs:{lines["thrower"]}", run.OutputLines);
        }
        RestoreLine.AssertRestored(app.RunLogged(), "Symbols");
    }

    [Fact]
    public void An_app_without_symbols_stays_without()
    {
        var app = workspace.Lay("Symbols");
        BuildOutput.AssertNothingReported(app.Publish("-p:DebugType=none"));
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Symbols");
        Assert.Contains("after: ?:0", run.OutputLines);
    }

    /// <summary>The lines that end with a comment <c>mark: name</c>.</summary>
    static Dictionary<string, int> Lines() => File.ReadAllLines(Path.Combine(Repository.App("Symbols"), "Program.cs"))
        .Select((text, i) => (Mark: Mark().Match(text), Line: i + 1))
        .Where(m => m.Mark.Success)
        .ToDictionary(m => m.Mark.Groups[1].Value, m => m.Line);

    [GeneratedRegex(@"// mark: (.+)$")]
    private static partial Regex Mark();
}
