namespace Preinit.EndToEnd;

/// <summary>Apps of the other SDKs.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class WebAndWorkerTests(Workspace workspace)
{
    [Fact]
    public void A_web_app_answers_from_its_image() => Check("WebApp", "apple: 3.5, kg\nunknown\n");

    [Fact]
    [Trait("Category", "Nightly")]
    public void A_worker_works_from_its_image() => Check("WorkerApp", "dry: hang\nwash: fill, rinse\n");

    void Check(string name, string expected)
    {
        var app = workspace.Lay(name, allSources: true);
        BuildOutput.AssertNothingReported(app.Publish());
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, name);
        Assert.Equal(expected, run.Output);
        Assert.Equal(expected, app.Run([("PREINIT", "off")]).MustSucceed().Output);
    }
}
