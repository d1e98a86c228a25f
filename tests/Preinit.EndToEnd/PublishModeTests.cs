namespace Preinit.EndToEnd;

/// <summary>Every way of publishing gives an app that starts with its image and does what it would do without.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PublishModeTests(PublishModeTests.Laid laid) : IClassFixture<PublishModeTests.Laid>
{
    /// <summary>One folder for all modes: each publish also shows that nothing stale is left from the one before.</summary>
    public sealed class Laid(Workspace workspace)
    {
        public Workspace Workspace => workspace;

        public TestApp App { get; } = workspace.Lay("Modes", project: "Modes", allSources: true);
    }

    const string Expected = """
        Square 4.0, round 3.0
        2 3 True
        one 2 42 lazy
        Int32:7 String:seven ValueTuple`2:(7, x)
        3 three started

        """;

    [Theory]
    [InlineData("framework-dependent")]
    [InlineData("single-file ReadyToRun")]
    [InlineData("compressed single-file")]
    [InlineData("trimmed single-file")]
    public void The_image_is_restored(string mode) => Check(PublishMode.All[mode]);

    [NativeTheory]
    [InlineData("native")]
    public void The_image_is_restored_in_a_native_app(string mode)
    {
        Check(PublishMode.All[mode]);
        AssertLinkerBindsLibrary(laid.App.PublishingTo(mode));
    }

    /// <summary>What restoring calls of the C library is not searched for at start-up: its name is there once, where the loader reads it.</summary>
    static void AssertLinkerBindsLibrary(TestApp app)
    {
        if (OperatingSystem.IsLinux() && !Platform.RuntimeIdentifier.StartsWith("linux-musl", StringComparison.Ordinal))
            Assert.Equal(1, File.ReadAllBytes(Path.Combine(app.PublishFolder, "Modes")).AsSpan().Count("libc.so.6"u8));
    }

    public static TheoryData<string> OtherModes => [.. PublishMode.All.Keys.Where(m => !m.StartsWith("native")).Except(
        ["framework-dependent", "single-file ReadyToRun", "compressed single-file", "trimmed single-file"])];

    [Theory]
    [MemberData(nameof(OtherModes))]
    [Trait("Category", "Nightly")]
    public void The_image_is_restored_in_all_other_modes(string mode) => Check(PublishMode.All[mode]);

    [NativeTheory]
    [InlineData("native for speed")]
    [InlineData("native with fallback")]
    [Trait("Category", "Nightly")]
    public void The_image_is_restored_in_all_other_native_apps(string mode) => Check(PublishMode.All[mode]);

    void Check(PublishMode mode)
    {
        var app = laid.App.PublishingTo(mode.Name);
        var publish = app.Publish(["-r", Platform.RuntimeIdentifier, .. mode.Arguments]);
        BuildOutput.AssertNothingReported(publish);
        Assert.Contains("Preinit: checked Modes: ", publish.Output);

        var library = Path.Combine(app.PublishFolder, "Preinit.dll");
        if (File.Exists(library))
            Assert.True(RewrittenAssembly.IsPrecompiled(library), "restoring would wait for the JIT");

        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Modes");
        Assert.Equal(Expected, run.Output);
        Assert.Equal("True\n", app.Run(arguments: "status").MustSucceed().Output);
        InspectedApp.Of(laid.Workspace, app).AssertIsRestoredBy(run, ["Modes.Table.Words", "Modes.Table.Rows", "Shapes.Gallery.All"]);

        var off = app.Run([("PREINIT", "off")]);
        if (mode.HasFallback)
        {
            Assert.Equal(Expected, off.MustSucceed().Output);
            VerifyLine.AssertNoDifference(app, "Modes");
        }
        else
        {
            AssertRefusesToRunWithout(off);
            VerifyLine.AssertImageOnly(app, "Modes");
        }
    }

    static void AssertRefusesToRunWithout(ProcessResult run)
    {
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("PREINIT=off is set", run.Errors);
        Assert.Contains("PreinitFallback=Throw", run.Errors);
    }
}
