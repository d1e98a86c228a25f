namespace Preinit.EndToEnd;

/// <summary>One folder, published in one way after the other: what runs is always what was asked for last.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ToggleTests(Workspace workspace)
{
    const string Off = "-p:PreinitEnabled=false";
    const string ReadyToRun = "-p:PublishReadyToRun=true";
    const string SingleFile = "-p:PublishSingleFile=true";
    const string Trimmed = "-p:PublishTrimmed=true";
    const string Native = "-p:PublishAot=true";
    const string Expected = "some words to keep hello\n";

    /// <summary>
    /// Nothing but the ways differs: no restore in between, and no other analysers, which would have the app compiled again and hide that
    /// something is stale.
    /// </summary>
    [Fact]
    public void Between_ways_that_need_a_framework()
    {
        string[] always = ["-r", "linux-x64", "--no-self-contained", "-p:EnableSingleFileAnalyzer=true"];
        var app = workspace.Lay("Words", allSources: true);
        app.Dotnet("build", [.. always, ReadyToRun]).MustSucceed();

        foreach (var way in (string[][])[[ReadyToRun], [ReadyToRun, Off], [ReadyToRun], [SingleFile], [SingleFile, Off], [Off], [], [ReadyToRun]])
        {
            AssertPublished(app, [.. always, "--no-restore", .. way]);
            if (!way.Contains(SingleFile))
                Assert.Equal(way.Contains(ReadyToRun), RewrittenAssembly.IsPrecompiled(app.PublishedAssembly));
        }
    }

    [Fact, Trait("Category", "Nightly")]
    public void Between_ways_that_bring_their_framework()
    {
        var app = workspace.Lay("Words", allSources: true);
        foreach (var way in (string[][])[[Trimmed], [Trimmed, Off], [Trimmed], [Native], [Native, Off], [Native], ["--self-contained"], ["--self-contained", Off], [Trimmed]])
            AssertPublished(app, ["-r", "linux-x64", .. way]);
    }

    /// <summary>Without a fallback the trimmer drops the initialisers, and what only they need.</summary>
    [Fact, Trait("Category", "Nightly")]
    public void Between_ways_to_fall_back()
    {
        var app = workspace.Lay("Words", allSources: true);
        foreach (var fallback in (string[])["Throw", "RunInitializers", "Throw"])
        {
            AssertPublished(app, ["-r", "linux-x64", Trimmed, $"-p:PreinitFallback={fallback}"]);
            var run = app.Run([("PREINIT", "off")]);
            Assert.Equal(fallback == "Throw", run.ExitCode != 0);
            Assert.Equal(fallback == "Throw" ? "" : Expected, run.Output);
        }
    }

    static void AssertPublished(TestApp app, string[] arguments)
    {
        var publish = app.Publish(arguments);
        BuildOutput.AssertNothingReported(publish);
        Assert.Equal(!arguments.Contains(Off), publish.Output.Contains("Preinit: checked Words"));
        var run = app.RunLogged();
        if (arguments.Contains(Off))
            Assert.Equal("", run.Errors);
        else
            RestoreLine.AssertRestored(run, "Words");
        Assert.Equal(Expected, run.MustSucceed().Output);
    }
}
