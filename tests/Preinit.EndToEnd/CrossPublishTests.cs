namespace Preinit.EndToEnd;

/// <summary>Apps for machines that are not this one: an image that is proven against their framework, or none and a reason.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class CrossPublishTests(CrossPublishTests.Laid laid) : IClassFixture<CrossPublishTests.Laid>
{
    public sealed class Laid(Workspace workspace)
    {
        public TestApp App { get; } = workspace.Lay("Modes", project: "Modes", allSources: true);
    }

    static string OtherProcessor => Platform.RuntimeIdentifier.EndsWith("x64") ? "linux-arm64" : "linux-x64";

    /// <summary>Without the framework of that system nothing is proven.</summary>
    [Fact]
    public void A_framework_dependent_app_gets_none() => AssertNoImage("PREINIT0003", OtherProcessor, "--self-contained", "false");

    [Theory]
    [InlineData("win-x64")]
    [InlineData("osx-arm64")]
    [Trait("Category", "Nightly")]
    public void Another_system_gets_none_unless_it_is_asked_for(string runtime)
    {
        AssertNoImage("PREINIT0002", runtime, "--self-contained");
        AssertImage(runtime, "--self-contained", "-p:PreinitAllowCrossSystem=true");
    }

    [Theory]
    [InlineData("--self-contained")]
    [InlineData("-p:PublishTrimmed=true", "-p:PublishSingleFile=true")]
    [InlineData("--self-contained", "false", "-p:PublishReadyToRun=true")]
    [Trait("Category", "Nightly")]
    public void Another_processor_gets_an_image_that_is_checked_at_each_start(params string[] arguments) => AssertImage(OtherProcessor, arguments);

    void AssertNoImage(string code, string runtime, params string[] arguments)
    {
        var app = laid.App.PublishingTo($"none {runtime}");
        var publish = app.Publish(["-r", runtime, .. arguments]).MustSucceed();
        var report = Assert.Single(BuildOutput.Reports(publish));
        Assert.Equal(("warning", code), (report.Severity, report.Code));
        Assert.False(RewrittenAssembly.IsRewritten(app.PublishedAssembly));
    }

    void AssertImage(string runtime, params string[] arguments)
    {
        var app = laid.App.PublishingTo($"{runtime} {string.Join(' ', arguments).Replace("-p:", "").Replace("--", "")}");
        var publish = app.Publish(["-r", runtime, .. arguments]);
        BuildOutput.AssertNothingReported(publish);
        Assert.Contains($"Preinit: {runtime} does not run here", publish.Output);
        Assert.DoesNotContain("Preinit: checked", publish.Output);
        if (File.Exists(app.PublishedAssembly))
            AssertBelongsTo(app);
    }

    /// <summary>The core library that was published is the one that the image asks for.</summary>
    static void AssertBelongsTo(TestApp app)
    {
        var core = Path.Combine(app.PublishFolder, "System.Private.CoreLib.dll");
        var image = RewrittenAssembly.Image(app.PublishedAssembly);
        if (File.Exists(core))
            Assert.True(image.AsSpan().IndexOf(RewrittenAssembly.ModuleVersionId(core).ToByteArray()) > 0, "the image belongs to another core library");
        Assert.NotEqual(0u, ImageBytes.Flags(image) & ImageBytes.ProbeLayouts);
    }
}
