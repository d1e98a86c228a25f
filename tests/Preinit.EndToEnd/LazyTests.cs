namespace Preinit.EndToEnd;

/// <summary>With PreinitLazy objects are laid down when they are touched, where the system has what it needs, and the app does the same.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LazyTests(LazyTests.Laid laid) : IClassFixture<LazyTests.Laid>
{
    public sealed class Laid(Workspace workspace)
    {
        public TestApp App { get; } = workspace.Lay("Lazy", allSources: true);
    }

    [Theory]
    [InlineData("ReadyToRun")]
    public void Objects_come_when_they_are_touched(string mode) => Check(mode);

    [NativeTheory]
    [InlineData("native with fallback")]
    public void So_they_do_in_a_native_app(string mode) => Check(mode);

    [Theory, Trait("Category", "Nightly")]
    [InlineData("framework-dependent")]
    [InlineData("single-file")]
    [InlineData("compressed single-file")]
    [InlineData("trimmed with fallback")]
    [InlineData("self-contained composite")]
    public void And_in_other_modes(string mode) => Check(mode);

    [Fact, Trait("Category", "Nightly")]
    public void Another_system_gets_its_objects_at_once()
    {
        var app = laid.App.PublishingTo("win-x64");
        var publish = app.Publish(["-r", "win-x64", "--self-contained", "-p:PreinitLazy=true", "-p:PreinitAllowCrossSystem=true"]);
        BuildOutput.AssertNothingReported(publish);
        Assert.Contains("Preinit: PreinitLazy has no effect for win-x64", publish.Output);
        Assert.Equal(0u, ImageBytes.Flags(ImageBytes.Find(app.PublishFolder, "Lazy")) & ImageBytes.Lazy);
    }

    void Check(string name)
    {
        var mode = PublishMode.All[name];
        var app = laid.App.PublishingTo(name);
        BuildOutput.AssertNothingReported(app.Publish(["-r", Platform.RuntimeIdentifier, "-p:PreinitLazy=true", .. mode.Arguments]));

        var plain = app.Run([("PREINIT", "off")]).MustSucceed().Output;
        for (var i = 0; i < 5; i++)
        {
            var run = app.RunLogged();
            RestoreLine.AssertRestored(run, "Lazy");
            Assert.Equal(plain, run.Output);
            if (OperatingSystem.IsLinux())
                Assert.EndsWith(" ms, lazily\n", run.Errors);
        }
        VerifyLine.AssertNoDifference(app, "Lazy");
    }
}
