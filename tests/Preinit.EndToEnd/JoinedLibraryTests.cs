namespace Preinit.EndToEnd;

/// <summary>A library without marks: of its types those join the image that share objects with it, or that the initialisers changed.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class JoinedLibraryTests(JoinedLibraryTests.Laid laid) : IClassFixture<JoinedLibraryTests.Laid>
{
    public sealed class Laid(Workspace workspace)
    {
        public TestApp App { get; } = workspace.Lay("Joined", project: "Joined");
    }

    const string Expected = """
        same: True True True True True
        changed: 3 changed 4 5 kept
        first second third 0
        tickets: 1 2 3 0
        steps: 2 30
        thread: True True

        """;

    TestApp App => laid.App;

    [Fact]
    public void Shared_objects_stay_the_same_and_changes_remain()
    {
        BuildOutput.AssertNothingReported(App.Publish());
        var run = App.RunLogged();
        RestoreLine.AssertRestored(run, "Joined");
        Assert.Equal(Expected.ReplaceLineEndings(), run.Output);
        Assert.Equal(Expected.ReplaceLineEndings(), App.Run([("PREINIT", "off")]).MustSucceed().Output);
        Assert.Equal("True False False\n", App.Run(arguments: "frozen").MustSucceed().Output);
        VerifyLine.AssertNoDifference(App, "Joined");
    }

    [Fact]
    public void A_type_with_a_part_in_a_change_is_not_left_to_make_it_twice()
    {
        var publish = App.Publish("-p:Variant=TAKER").MustSucceed();
        Assert.Contains(BuildOutput.Reports(publish), r => r.Code == "PREINIT3001" && r.Message.Contains(": Library.Taker.handle cannot be kept"));
        var run = App.Run().MustSucceed();
        Assert.Contains("taker: 2 5", run.OutputLines);
        Assert.Equal(App.Run([("PREINIT", "off")]).MustSucceed().Output, run.Output);
    }

    [Theory]
    [InlineData("Library")]
    [InlineData("Library.Catalogue")]
    public void What_the_project_excludes_stays_out(string name)
    {
        var publish = App.Publish($"-p:Excluded={name}").MustSucceed();
        Assert.Contains(BuildOutput.Reports(publish), r => r.Code is "PREINIT3010" or "PREINIT3018" && r.Message.Contains("Catalogue"));
        Assert.Equal(Expected.ReplaceLineEndings(), App.Run().MustSucceed().Output);
    }
}
