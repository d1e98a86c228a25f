using System.Text.Json;

namespace Preinit.EndToEnd;

/// <summary>People look into the image of an app with the tool in the package.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class InspectTests(InspectTests.Published published, Workspace workspace) : IClassFixture<InspectTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Words");
            App.Publish().MustSucceed();
        }

        public TestApp App { get; }
    }

    TestApp App => published.App;

    [Fact]
    public void Inspect_shows_tables()
    {
        var output = Preinit("inspect", App.PublishFolder).MustSucceed().Output;
        Assert.Contains("Words.All", output);
        Assert.Contains("System.Collections.Generic.List<string>", output);
        Assert.Contains("System.Private.CoreLib", output);
        Assert.Contains("in Words.dll (IL)", output);
    }

    [Fact]
    public void Tree_shows_values()
    {
        var output = Preinit("tree", App.PublishedAssembly, "Words.All").MustSucceed().Output;
        Assert.Contains("Words.All: List<string>", output);
        Assert.Contains("_size: 4", output);
        Assert.Contains("[1]: \"words\"", output);
        Assert.Equal("hello", Json("tree", App.PublishFolder, "Words.Greeting")[0].GetProperty("value").GetString()!.Trim('"'));
    }

    [Fact]
    public void Why_shows_the_way_to_a_text()
    {
        Assert.Contains("Words.All._items[3]  \"keep\"", Preinit("why", App.PublishFolder, "keep").MustSucceed().Output);
        Assert.Equal("Words.All", Json("why", App.PublishFolder, "List<string>").GetProperty("paths")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void Diff_shows_what_a_publish_changed()
    {
        var other = workspace.Lay("Words");
        other.Replace("Program.cs", "to keep", "to drop now");
        other.Publish().MustSucceed();
        var output = Preinit("diff", App.PublishFolder, other.PublishFolder).MustSucceed().Output;
        Assert.Contains("~ Words.All._items[3]: \"keep\" -> \"drop\"", output);
        Assert.Contains("~ Words.All._size: 4 -> 5", output);
        Assert.Equal(2, Preinit("diff", App.PublishFolder, App.PublishedAssembly).ExitCode);
    }

    [Theory]
    [InlineData("heapsnapshot", "\"(GC roots)\"")]
    [InlineData("json", "\"Words.Greeting\"")]
    [InlineData("dot", "Words.Greeting")]
    public void Export_writes_a_file(string format, string text)
    {
        var file = Path.Combine(App.Folder, $"image.{format}");
        Preinit("export", App.PublishFolder, "--format", format, "-o", file).MustSucceed();
        var content = File.ReadAllText(file);
        Assert.Contains(text, content);
        if (format != "dot")
            JsonDocument.Parse(content).Dispose();
    }

    [Fact]
    public void What_is_not_there_has_an_exit_code_and_a_code()
    {
        AssertFails(1, "PREINIT9001", "inspect", Path.Combine(App.Folder, "nowhere"));
        AssertFails(2, "PREINIT9005", "inspect", Path.Combine(App.PublishFolder, "Preinit.dll"));
        AssertFails(2, "PREINIT9006", "why", App.PublishFolder, "Nobody.Knows");
        AssertFails(2, "PREINIT9006", "tree", App.PublishFolder, "Nobody.Knows");
        var damaged = Path.Combine(App.Folder, "damaged.dll");
        File.WriteAllBytes(damaged, ImageBytes.Damaged(File.ReadAllBytes(App.PublishedAssembly), ImageDamage.HeapMiddle));
        AssertFails(1, "PREINIT9003", "inspect", damaged);
    }

    [Fact]
    public void Help_has_an_example_and_shells_can_ask_how_to_go_on()
    {
        foreach (var command in new[] { "inspect", "tree", "why", "diff", "export" })
        {
            Assert.Contains($"preinit {command} ", Preinit(command, "--help").MustSucceed().Output.Split("Example")[1]);
            Assert.Contains(command, Preinit("[suggest:0]", "").MustSucceed().OutputLines);
        }
    }

    [Fact]
    public void Names_can_be_left_out()
    {
        var app = App.PublishingTo("nameless");
        app.Publish("-p:PreinitNames=false").MustSucceed();
        RestoreLine.AssertRestored(app.RunLogged(), "Words");
        var (with, without) = (InspectedApp.Of(workspace, App), InspectedApp.Of(workspace, app));
        Assert.Equal(["(root 0 of part 0)", "(root 1 of part 0)"], without.Roots.Order(StringComparer.Ordinal));
        Assert.Equal(with.HeapBytes, without.HeapBytes);
        Assert.True(with.Bytes > without.Bytes);
        Assert.Contains("System.Collections.Generic.List<string>", without.Types); // the code beside the image says so
        Assert.True(File.ReadAllBytes(app.PublishedAssembly).AsSpan().IndexOf("Words.Greeting"u8) < 0);
        Assert.True(File.ReadAllBytes(App.PublishedAssembly).AsSpan().IndexOf("Words.Greeting"u8) > 0);
    }

    ProcessResult Preinit(params string[] arguments) => workspace.Preinit(arguments);

    JsonElement Json(params string[] arguments) => JsonDocument.Parse(Preinit([.. arguments, "--json"]).MustSucceed().Output).RootElement;

    void AssertFails(int exitCode, string code, params string[] arguments)
    {
        var result = Preinit(arguments);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.StartsWith($"error {code}: ", result.Errors);
        Assert.Equal("", result.Output);
        Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
