namespace Preinit.EndToEnd;

/// <summary>What a field whose initialiser runs at start-up keeps out of the image; the rest is still frozen.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class AtStartupRefusalTests(Workspace workspace)
{
    [Fact]
    public void What_cannot_be_kept_apart_runs_at_startup()
    {
        var app = workspace.Lay("AtStartup");
        var publish = app.Publish("-p:Variant=REFUSED").MustSucceed();

        var reports = BuildOutput.Reports(publish);
        Assert.All(reports, r => Assert.Equal("warning", r.Severity));
        Assert.Equal(Expected(), reports.Select(r => (int.Parse(r.Position.Split('(', ',')[1]), r.Code)).Order());
        ExactTexts.AssertSame("AtStartup", publish.Output);

        var restored = app.RunLogged();
        RestoreLine.AssertRestored(restored, "AtStartup");
        Assert.Equal(app.RunLogged("off").MustSucceed().Output, restored.Output);
    }

    /// <summary>The source says what is reported where.</summary>
    static IEnumerable<(int, string)> Expected() => File.ReadAllLines(Path.Combine(Repository.App("AtStartup"), "Refused.cs"))
        .Select((text, i) => (Line: i + 1, Code: text.Split("// ").ElementAtOrDefault(1) ?? ""))
        .Where(e => e.Code.StartsWith("PREINIT", StringComparison.Ordinal));
}
