namespace Preinit.EndToEnd;

/// <summary>Ways of publishing beside the default one: supported, or the build says that they are not.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PublishModeTests(Workspace workspace)
{
    const string Expected = "some words to keep hello\n";

    /// <summary>These publishes need more packages than Preinit.</summary>
    const string AllSources = "<configuration><packageSourceMapping><clear /></packageSourceMapping></configuration>";

    [Theory]
    [InlineData("-p:PublishReadyToRun=true")]
    [InlineData("-p:PublishSingleFile=true")]
    public void The_image_is_restored(string mode)
    {
        var app = Lay();
        BuildOutput.AssertNothingReported(app.Publish("-r", "linux-x64", "--no-self-contained", mode));
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Words");
        Assert.Equal(Expected, run.Output);
        Assert.Equal(Expected, app.Run([("PREINIT", "off")]).MustSucceed().Output);
    }

    [Fact]
    public void A_self_contained_app_is_published_without_an_image_and_with_a_warning()
    {
        var app = Lay();
        var publish = app.Publish("-r", "linux-x64", "--self-contained").MustSucceed();
        var report = Assert.Single(BuildOutput.Reports(publish));
        Assert.Equal(("warning", "PREINIT0001"), (report.Severity, report.Code));
        Assert.Equal(Expected, app.Run().MustSucceed().Output);
    }

    TestApp Lay()
    {
        var app = workspace.Lay("Words");
        app.Write("nuget.config", AllSources);
        return app;
    }
}
