namespace Preinit.EndToEnd;

/// <summary>The environment variables of a published app, and what it says.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class RestoringTests(RestoringTests.Published published) : IClassFixture<RestoringTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Absorbing");
            Output = App.Publish().MustSucceed();
        }

        public TestApp App { get; }
        public ProcessResult Output { get; }
    }

    TestApp App => published.App;

    [Fact]
    public void Publish_tells_what_it_froze()
    {
        Assert.Matches(@"Preinit: Absorbing starts with [\d,]+ objects \([\d,]+ bytes\) already there\n", published.Output.Output);
        Assert.Contains("Startup.Load", published.Output.Output);
        BuildOutput.AssertNothingReported(published.Output);
    }

    [Fact]
    public void The_log_says_that_the_image_was_restored() => RestoreLine.AssertRestored(App.RunLogged(), "Absorbing");

    [Fact]
    public void Nothing_is_said_unasked()
    {
        Assert.Equal("", App.Run().MustSucceed().Errors);
        Assert.Equal("", App.Run([("PREINIT", "off")]).MustSucceed().Errors);
    }

    [Fact]
    public void The_output_is_the_one_without_the_image()
    {
        var restored = App.Run().MustSucceed();
        Assert.NotEmpty(restored.Output);
        Assert.Equal(App.Run([("PREINIT", "off")]).MustSucceed().Output, restored.Output);
    }

    [Fact]
    public void Switched_off_it_says_so_and_runs_the_initialisers()
    {
        var off = App.RunLogged("off", "frozen").MustSucceed();
        Assert.Equal("preinit: off\n", off.Errors);
        Assert.Contains("capturing at publish: False, now: False", off.OutputLines);
    }

    [Fact]
    public void The_initialisers_ran_at_publish() =>
        Assert.Contains("capturing at publish: True, now: False", App.RunLogged(arguments: "frozen").MustSucceed().OutputLines);

    [Fact]
    public void Requiring_the_image_changes_nothing_where_it_can_be_used()
    {
        var required = App.RunLogged("require");
        RestoreLine.AssertRestored(required, "Absorbing");
        Assert.Equal(App.Run().Output, required.Output);
    }

    [Fact]
    public void An_unknown_mode_is_the_default_one() => RestoreLine.AssertRestored(App.RunLogged("sometimes"), "Absorbing");

    [Fact]
    public void A_program_can_ask_what_became_of_the_image()
    {
        Assert.Matches(@"\ARestored - [1-9]\d* [1-9]\d* True False\n\z", App.Run(arguments: "status").MustSucceed().Output);
        Assert.Equal("Off - 0 0 False False\n", App.Run([("PREINIT", "off")], "status").MustSucceed().Output);
    }
}
