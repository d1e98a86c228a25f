namespace Preinit.EndToEnd;

/// <summary>A publish whose image is larger than the project allows fails, and what was published before stays.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SizeBudgetTests(Workspace workspace)
{
    [Fact]
    public void What_grew_past_it_is_named()
    {
        var app = workspace.Lay("Checked");
        var publish = app.Publish("-p:PreinitSizeBudget=100KB");
        BuildOutput.AssertNothingReported(publish);
        var files = Snapshot.WithTimes(app.PublishFolder);

        app.Replace("Program.cs", "new int[20_000]", "new int[200_000]");
        publish = app.Publish("-p:PreinitSizeBudget=100KB");
        Assert.NotEqual(0, publish.ExitCode);
        var error = Assert.Single(BuildOutput.Reports(publish));
        Assert.Equal(("error", "PREINIT5003"), (error.Severity, error.Code));
        Assert.Matches(@"the image of Checked has 8\d\d,\d\d\d bytes, 7\d\d,\d\d\d more than PreinitSizeBudget allows\. What grew most since the last publish: Data\.Table, by 720,000 to 80\d,\d\d\d bytes\. ", error.Message);
        Assert.Matches(@"Program\.cs\(\d+,\d+\)$", error.Position);
        Assert.Equal(files, Snapshot.WithTimes(app.PublishFolder));
        Assert.Contains("main 1", app.Run().MustSucceed().OutputLines);

        Assert.NotEqual(0, app.Publish("-p:PreinitSizeBudget=100KB").ExitCode); // and it is not taken for done
        BuildOutput.AssertNothingReported(app.Publish("-p:PreinitSizeBudget=1MB"));
    }

    [Fact]
    public void Without_an_earlier_publish_the_largest_roots_are_named()
    {
        var error = Assert.Single(BuildOutput.Reports(workspace.Lay("Checked").Publish("-p:PreinitSizeBudget=1KiB")));
        Assert.Contains("The largest roots: Data.Table, 80,", error.Message);
    }
}
