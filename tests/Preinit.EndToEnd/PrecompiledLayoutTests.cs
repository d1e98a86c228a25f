namespace Preinit.EndToEnd;

/// <summary>Classes that the runtime lays out in another way where there is precompiled code.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PrecompiledLayoutTests(PrecompiledLayoutTests.Laid laid) : IClassFixture<PrecompiledLayoutTests.Laid>
{
    /// <summary>One folder for all: what is precompiled changes from publish to publish, and the layout with it.</summary>
    public sealed class Laid(Workspace workspace)
    {
        public TestApp App { get; } = workspace.Lay("Layouts", project: "Layouts", allSources: true);
    }

    const string Expected = """
        1 2 3 first,  4 5 12 13 6 7
        8 9 10 2  11
        8 9 10  1 2 3 first 12
        True

        """;

    [Theory]
    [InlineData("ReadyToRun")]
    public void The_image_fits(string mode) => Check(mode);

    [Theory]
    [InlineData("Library.dll")]
    [InlineData("Layouts.dll")]
    public void The_image_fits_where_an_assembly_is_left_as_it_is(string notPrecompiled) => Check("ReadyToRun", $"-p:NotPrecompiled={notPrecompiled}");

    [Theory]
    [InlineData("framework-dependent")]
    [InlineData("single-file ReadyToRun")]
    [InlineData("self-contained ReadyToRun")]
    [InlineData("self-contained composite")]
    [InlineData("trimmed ReadyToRun")]
    [InlineData("trimmed single-file ReadyToRun")]
    [Trait("Category", "Nightly")]
    public void The_image_fits_in_other_modes(string mode) => Check(mode);

    void Check(string name, params string[] arguments)
    {
        var mode = PublishMode.All[name];
        var app = laid.App.PublishingTo(name);
        var publish = app.Publish(["-r", Platform.RuntimeIdentifier, .. mode.Arguments, .. arguments]);
        BuildOutput.AssertNothingReported(publish);
        Assert.Contains("Preinit: checked Layouts: ", publish.Output);
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Layouts");
        Assert.Equal(Expected.ReplaceLineEndings(), run.Output);
        if (mode.HasFallback)
            VerifyLine.AssertNoDifference(app, "Layouts");
    }
}
