using System.Text.Json;

namespace Preinit.EndToEnd;

/// <summary><c>PreinitReport</c>: what publish tells of its image, and where.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ReportTests(Workspace workspace)
{
    const string Asked = "-p:PreinitReport=true";

    [Fact]
    public void A_publish_that_is_asked_writes_a_report_that_does_not_ship()
    {
        var app = workspace.Lay("Words");
        var publish = app.Publish(Asked).MustSucceed();
        Assert.Contains(Page(app, "Words"), publish.Output);
        Assert.Contains("Words.All", File.ReadAllText(Page(app, "Words")));
        var report = Read(app, "Words");
        Assert.Equal(("frozen", "Words"), (report.GetProperty("status").GetString(), report.GetProperty("app").GetString()));
        Assert.Contains(report.GetProperty("image").GetProperty("strings").GetProperty("largest").EnumerateArray(), s => s.GetProperty("text").GetString() == "words");
        Assert.Equal(["Discover", "Instrument", "Capture", "Scan", "Check", "Encode", "Embed"], report.GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.Empty(Directory.EnumerateFiles(app.PublishFolder, "*.preinit.*", SearchOption.AllDirectories));

        // Nothing changed, but the page is gone.
        File.Delete(Page(app, "Words"));
        app.Publish(Asked).MustSucceed();
        Assert.True(File.Exists(Page(app, "Words")));

        app.Replace("Program.cs", "some words to keep", "some other words to keep for a while");
        app.Publish(Asked).MustSucceed();
        var changes = Read(app, "Words").GetProperty("comparison").GetProperty("roots").GetProperty("items");
        Assert.True(changes.EnumerateArray().Single(c => c.GetProperty("name").GetString() == "Words.All").GetProperty("difference").GetDouble() > 0);

        app.Publish().MustSucceed();
        Assert.False(File.Exists(Page(app, "Words")));
        RestoreLine.AssertRestored(app.RunLogged(), "Words");
    }

    [Fact]
    public void It_can_go_to_a_folder_of_its_own()
    {
        var app = workspace.Lay("Words");
        app.Publish(Asked, "-p:PreinitReportFolder=../reports").MustSucceed();
        var folder = Path.Combine(app.Folder, "..", "reports");
        Assert.Equal(["Words.preinit.html", "Words.preinit.json"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
        Assert.False(File.Exists(Page(app, "Words")));
    }

    [Fact]
    public void A_publish_that_fails_tells_why()
    {
        var app = workspace.Lay("Required");
        Assert.NotEqual(0, app.Publish(Asked).ExitCode);
        var report = Read(app, "Required");
        Assert.Equal("failed", report.GetProperty("status").GetString());
        var problem = Assert.Single(report.GetProperty("problems").EnumerateArray());
        Assert.Equal(("PREINIT3003", "error", "HoldsThread", "HoldsThread.Worker"), (problem.GetProperty("code").GetString(), problem.GetProperty("severity").GetString(),
            problem.GetProperty("initializer").GetString(), problem.GetProperty("path").GetString()));
        Assert.EndsWith("Program.cs", problem.GetProperty("file").GetString());
        Assert.False(report.TryGetProperty("image", out _));
        Assert.False(File.Exists(app.PublishedAssembly));
    }

    /// <summary>The tool has succeeded by then.</summary>
    [Fact]
    public void A_warning_that_is_an_error_fails_the_report_too()
    {
        var app = workspace.Lay("Warned");
        Assert.NotEqual(0, app.Publish(Asked, "-p:TreatWarningsAsErrors=true").ExitCode);
        Assert.Equal("failed", Read(app, "Warned").GetProperty("status").GetString());
        Assert.Contains("\"status\":\"failed\"", File.ReadAllText(Page(app, "Warned")));

        app.Publish(Asked).MustSucceed();
        Assert.NotEqual("failed", Read(app, "Warned").GetProperty("status").GetString());
    }

    [Fact]
    public void What_initialisers_read_is_told_with_the_place()
    {
        var app = workspace.Lay("Inputs");
        app.Publish(Asked).MustSucceed();
        var report = Read(app, "Inputs");
        var inputs = report.GetProperty("inputs");
        Assert.Equal(["APP_SETTING"], inputs.GetProperty("variables").EnumerateArray().Select(v => v.GetString()));
        var calls = inputs.GetProperty("calls").GetProperty("items").EnumerateArray();
        var call = calls.Single(c => c.GetProperty("initializer").GetString() == "Setting");
        Assert.Equal(("Variable", "Environment.GetEnvironmentVariable", "APP_SETTING", 13), (call.GetProperty("kind").GetString(), call.GetProperty("member").GetString(),
            call.GetProperty("detail").GetString(), call.GetProperty("line").GetInt32()));
        Assert.Contains(calls, c => c.GetProperty("initializer").GetString() == "Everything"); // which is refused for it
        Assert.Equal(["Everything", "Network", "Running"], report.GetProperty("initializers").EnumerateArray().Where(i => !i.GetProperty("frozen").GetBoolean())
            .Select(i => i.GetProperty("name").GetString()).Order());
        Assert.Equal("frozen", report.GetProperty("status").GetString());
    }

    static string Page(TestApp app, string name) => Path.Combine(app.Folder, "obj", "Release", "net10.0", "preinit", "report", $"{name}.preinit.html");

    static JsonElement Read(TestApp app, string name) => JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(Page(app, name), ".json"))).RootElement;
}
