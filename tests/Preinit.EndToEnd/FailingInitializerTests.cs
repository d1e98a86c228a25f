namespace Preinit.EndToEnd;

/// <summary>
/// A required initialiser that does not come through stops the publish with one error, and the last good publish stays as it is. Others are left out.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class FailingInitializerTests(FailingInitializerTests.Published published) : IClassFixture<FailingInitializerTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Failing");
            App.Publish().MustSucceed();
            Good = Snapshot.Of(App.PublishFolder);
        }

        public TestApp App { get; }
        public IReadOnlyDictionary<string, string> Good { get; }
    }

    [Theory]
    [InlineData("THROWS", "PREINIT2001", "the table is broken", "Table.Fail() in ")]
    [InlineData("SLEEPS", "PREINIT2002", "within 5 seconds", "Table.Fail()")]
    [InlineData("SPINS", "PREINIT2002", "within 5 seconds", "Table.Fail()")]
    [InlineData("EXITS", "PREINIT2003", "exit code 3", "Table.Fail()")]
    [InlineData("CRASHES", "PREINIT2004", "no way to go on", "Table.Fail()")]
    public void Publish_fails_with_one_error(string variant, string code, string reason, string frame)
    {
        var publish = published.App.Publish($"-p:Variant={variant}", "-clp:Summary");

        Assert.NotEqual(0, publish.ExitCode);
        Assert.Equal(1, BuildOutput.ErrorCount(publish));
        var reports = BuildOutput.Reports(publish);
        Assert.All(reports, r => Assert.Equal(("error", code), (r.Severity, r.Code)));
        Assert.Contains(reports, r => r.Message.Contains(reason));
        Assert.Contains(reports, r => r.Message.Contains($"   at {frame}"));
        Assert.DoesNotContain(reports, r => r.Message.Contains("Preinit.Capture"));

        Assert.Equal(published.Good, Snapshot.Of(published.App.PublishFolder));
        var run = published.App.RunLogged();
        RestoreLine.AssertRestored(run, "Failing");
        Assert.Equal("filled\n", run.Output);
    }

    [Fact]
    public void A_failure_is_repeated_until_it_is_mended()
    {
        for (var i = 0; i < 2; i++)
            Assert.Contains(BuildOutput.Reports(published.App.Publish("-p:Variant=THROWS")), r => r.Code == "PREINIT2001");

        Assert.True(BuildOutput.Captured(published.App.Publish().MustSucceed()));
        RestoreLine.AssertRestored(published.App.RunLogged(), "Failing");
        Assert.Equal(published.Good, Snapshot.Of(published.App.PublishFolder));
    }

    /// <summary>Nothing that it did is in the image, nor is what depends on it.</summary>
    [Fact]
    public void What_is_not_required_and_throws_is_left_out_and_the_others_are_frozen()
    {
        var app = published.App.PublishingTo("lenient");
        var publish = app.Publish("-p:Variant=LENIENT").MustSucceed();

        var reports = BuildOutput.Reports(publish);
        Assert.All(reports, r => Assert.Equal(("warning", "PREINIT2001"), (r.Severity, r.Code)));
        Assert.Contains(reports, r => r.Message.StartsWith("Table.Fill threw an exception while it was run for the publish (it will run at start-up)."));
        Assert.Contains(reports, r => r.Message.StartsWith("Dependent threw an exception "));
        Assert.Contains(reports, r => r.Message.Contains("it depends"));
        ExactTexts.AssertSame("Failing", publish.Output);
        var run = app.RunLogged(null, "--all");
        RestoreLine.AssertRestored(run, "Failing");
        Assert.Equal(["not filled", "True one two", "it depends"], run.OutputLines);
    }
}
