namespace Preinit.EndToEnd;

/// <summary>Large arrays without references are used where they lie in the published file, however that is mapped; many small objects without go to a segment of their own.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LargeArrayTests(LargeArrayTests.Laid laid) : IClassFixture<LargeArrayTests.Laid>
{
    public sealed class Laid(Workspace workspace)
    {
        public TestApp App { get; } = workspace.Lay("Large", allSources: true);
    }

    [Theory]
    [InlineData("framework-dependent")]
    [InlineData("ReadyToRun")]
    public void They_are_not_copied(string mode) => Check(mode, isFrozen: OperatingSystem.IsLinux());

    [NativeTheory]
    [InlineData("native with fallback")]
    public void Nor_in_a_native_app(string mode) => Check(mode, isFrozen: OperatingSystem.IsLinux());

    [Theory, Trait("Category", "Nightly")]
    [InlineData("single-file")]
    [InlineData("single-file ReadyToRun")]
    [InlineData("self-contained composite")]
    [InlineData("trimmed with fallback")]
    public void Nor_in_other_modes(string mode) => Check(mode, isFrozen: OperatingSystem.IsLinux());

    /// <summary>Its assemblies are in memory only.</summary>
    [Theory, Trait("Category", "Nightly")]
    [InlineData("compressed single-file")]
    public void A_compressed_app_runs_the_same(string mode) => Check(mode, isFrozen: null);

    void Check(string name, bool? isFrozen)
    {
        var mode = PublishMode.All[name];
        var app = laid.App.PublishingTo(name);
        BuildOutput.AssertNothingReported(app.Publish(["-r", Platform.RuntimeIdentifier, .. mode.Arguments]));

        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Large");
        Assert.Equal(app.Run([("PREINIT", "off")]).MustSucceed().Output, run.Output);
        VerifyLine.AssertNoDifference(app, "Large");
        if (isFrozen is { } expected)
            Assert.Equal($"frozen segment: {expected} {expected} {expected} {expected} False\n", app.Run(arguments: "--frozen").MustSucceed().Output);

        // Nothing that was written went into the file.
        Assert.Equal(run.Output, app.Run().MustSucceed().Output);
    }
}
