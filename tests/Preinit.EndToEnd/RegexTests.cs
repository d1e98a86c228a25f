namespace Preinit.EndToEnd;

/// <summary>Regular expressions, compiled ones among them, start with the app.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class RegexTests(Workspace workspace)
{
    /// <summary>Upper and lower case are not the same to them.</summary>
    static readonly (string, string)[] Users = [("LC_ALL", "en_US.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("LC_ALL", "C")];

    [Theory]
    [InlineData("framework-dependent")]
    [InlineData("trimmed single-file ReadyToRun")]
    public void They_do_what_they_did(string mode) => Check(PublishMode.All[mode]);

    [NativeTheory]
    [InlineData("native")]
    public void They_do_what_they_did_in_a_native_app(string mode) => Check(PublishMode.All[mode]);

    [Fact]
    public void Two_clones_in_different_folders_give_the_same_files()
    {
        var files = new[] { "", " another" }.Select(place =>
        {
            var app = workspace.Lay("Regexes", place: place);
            app.Publish("-p:DeterministicSourcePaths=true", $"-p:PathMap={app.Folder}{Path.DirectorySeparatorChar}=/_/").MustSucceed();
            Assert.True(RewrittenAssembly.IsRewritten(app.PublishedAssembly));
            return File.ReadAllBytes(app.PublishedAssembly);
        }).ToList();
        Assert.Equal(files[0], files[1]);
    }

    void Check(PublishMode mode)
    {
        var app = workspace.Lay("Regexes", allSources: true);
        var plain = app.PublishingTo("plain");
        plain.Publish("-p:PreinitEnabled=false").MustSucceed();
        var publish = app.Publish(["-r", Platform.RuntimeIdentifier, .. mode.Arguments]);
        BuildOutput.AssertNothingReported(publish);
        Assert.Contains("  compiled     9 regular expressions into code of the app\n", publish.Output);
        Assert.Contains("  interpreted  1 regular expression: \"monday|tuesday|(abc)\\1\": the source generator does not support it\n", publish.Output);

        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Regexes");
        Assert.Equal(plain.Run().MustSucceed().Output, run.Output);
        Assert.Equal("True\n", app.Run(arguments: "status").MustSucceed().Output);
        var factories = app.Run(arguments: "factories").MustSucceed().OutputLines;
        Assert.Equal(9, factories.Count());
        Assert.All(factories, line => Assert.EndsWith(line.StartsWith("monday") ? ": RegexInterpreterFactory" : ": <Preinit>RegexFactory", line));
        if (mode.HasFallback)
        {
            Assert.Equal(run.Output, app.RunLogged("off").MustSucceed().Output);
            VerifyLine.AssertNoDifference(app, "Regexes");
        }
        foreach (var user in Users)
            Assert.Equal(plain.Run([user]).MustSucceed().Output, app.Run([user]).MustSucceed().Output);
        Assert.NotEqual(app.Run([Users[0]]).Output, app.Run([Users[1]]).Output);
    }
}
