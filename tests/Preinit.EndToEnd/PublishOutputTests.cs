namespace Preinit.EndToEnd;

/// <summary>What publish prints of what it does.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PublishOutputTests(Workspace workspace)
{
    /// <summary>A publish that takes longer is told stage by stage, and the one that lasts before it ends.</summary>
    [Fact]
    public void Work_that_takes_a_while_is_told()
    {
        var app = workspace.Lay("Words");
        app.Replace("Program.cs", "static class Words\n{", "static class Words\n{\n    static Words() => Thread.Sleep(3_000);\n");
        var lines = app.Publish().MustSucceed().OutputLines.Select(l => l.Trim()).Where(l => l.StartsWith('[')).ToList();
        Assert.Contains("[3/7] Capture     …", lines);
        Assert.Equal(["[1/7]", "[2/7]", "[3/7]", "[4/7]", "[5/7]", "[6/7]", "[7/7]"], lines.Select(l => l[..5]).Distinct());
        Assert.True(lines.IndexOf("[3/7] Capture     …") < lines.FindIndex(l => l.StartsWith("[3/7] Capture     1 initialiser, ")), string.Join('\n', lines));
    }

    /// <summary>From the first line of the result to that of the self-check.</summary>
    [Fact]
    public void The_result_has_ten_lines_at_most()
    {
        var app = workspace.Lay("Words");
        File.AppendAllText(Path.Combine(app.Folder, "Program.cs"), string.Concat(Enumerable.Range(0, 20).Select(i => $$"""

            [Preinitialize]
            static class Table{{i}}
            {
                public static readonly int[] Numbers = [{{i}}];
                public static readonly Thread? Worker = {{(i < 3 ? "new(() => { })" : "null")}};
            }
            """)));
        var output = app.Publish().MustSucceed().OutputLines.Select(l => l.Trim()).Where(l => !l.Contains(" -> ")).ToList(); // without what MSBuild says
        var first = output.FindIndex(l => l.StartsWith("Preinit: Words starts with "));
        var last = output.FindIndex(l => l.StartsWith("Preinit: checked Words: "));
        Assert.InRange(last - first + 1, 5, 10);
        Assert.Contains(output, l => l.EndsWith(" others"));
        Assert.Contains("at start-up  Table0, Table1, Table2", output);
        Assert.Contains(output, l => l.StartsWith("warnings     3, all in ") && File.Exists(l[(l.IndexOf('/'))..]));
    }
}
