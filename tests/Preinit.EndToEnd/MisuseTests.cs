namespace Preinit.EndToEnd;

[Collection(EndToEndCollection.Name)]
public sealed class MisuseTests(Workspace workspace)
{
    [Fact]
    public void Every_attribute_in_the_wrong_place_is_an_error_at_its_line()
    {
        var app = workspace.Lay("Misuse");
        var publish = app.Publish("-p:Variant=WRONG");

        Assert.NotEqual(0, publish.ExitCode);
        var reports = BuildOutput.Reports(publish);
        Assert.All(reports, r => Assert.Equal("error", r.Severity));
        Assert.Equal(ExpectedErrors(), reports.Select(r => (Line(r.Position), r.Code)).Order());
        Assert.False(File.Exists(app.PublishedAssembly));
        ExactTexts.AssertSame("Misuse", publish.Output);
    }

    /// <summary>By the analysers, with the same codes; the attributes do nothing there.</summary>
    [Fact]
    public void An_ordinary_build_warns_of_it_where_the_attribute_is()
    {
        var app = workspace.Lay("Misuse");
        var build = app.Build("-p:Variant=WRONG", "-p:RunAnalyzers=true").MustSucceed();

        var reports = BuildOutput.Reports(build);
        Assert.All(reports, r => Assert.Equal("warning", r.Severity));
        Assert.All(reports, r => Assert.Contains($"/docs/diagnostics/{r.Code}.md", r.Message));
        var source = File.ReadAllLines(Path.Combine(Repository.App("Misuse"), "Program.cs"));
        Assert.All(reports, r => Assert.Matches(@"^\s*\[(Preinitialize|AfterRestore|RunAtStartup)\]$", source[Line(r.Position) - 1]));
        Assert.Equal(ExpectedErrors().Select(e => e.Item2).Order(), reports.Select(r => r.Code).Order());
    }

    [Fact]
    public void Where_nothing_is_marked_publish_is_an_ordinary_one()
    {
        var app = workspace.Lay("Misuse");
        BuildOutput.AssertNothingReported(app.Publish());
        var run = app.RunLogged();
        Assert.Equal((0, "hello\n", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.False(RewrittenAssembly.IsRewritten(app.PublishedAssembly));
    }

    /// <summary>The source says where an error is expected, and which.</summary>
    static IEnumerable<(int, string)> ExpectedErrors() => File.ReadAllLines(Path.Combine(Repository.App("Misuse"), "Program.cs"))
        .Select((text, i) => (Line: i + 1, Code: text.Split("// error ").ElementAtOrDefault(1)))
        .Where(e => e.Code != null).Select(e => (e.Line, e.Code!)).Order();

    /// <summary>From <c>Program.cs(12,5)</c>.</summary>
    static int Line(string position) => int.Parse(position.Split('(', ',')[1]);
}
