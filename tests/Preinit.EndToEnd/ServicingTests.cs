namespace Preinit.EndToEnd;

/// <summary>The runtime or a library is another one than at publish: the app starts all the same, is right, and says what it did.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ServicingTests(Workspace workspace)
{
    const string Expected = "some words to keep hello\n";

    /// <summary>A patch of the runtime that is not the one these tests run on.</summary>
    static string OtherPatch => Environment.Version.Build == 11 ? "10.0.12" : "10.0.11";

    /// <summary>The heap is damaged too: if it were read before the runtime's identity is checked, that would be the reason.</summary>
    [Theory]
    [InlineData("auto")]
    [InlineData("check")]
    [InlineData("verify")]
    public void The_identity_of_the_runtime_is_checked_before_the_heap_is_read(string mode)
    {
        var app = workspace.Lay("Words");
        app.Publish().MustSucceed();
        var doctored = ImageBytes.ForAnotherRuntime(File.ReadAllBytes(app.PublishedAssembly));
        File.WriteAllBytes(app.PublishedAssembly, ImageBytes.Damaged(doctored, ImageDamage.HeapStart));

        var run = app.RunLogged(mode);
        if (mode != "auto")
        {
            Assert.Equal(3, run.ExitCode);
            Assert.StartsWith("preinit: not verified Words: it was made for another build of the runtime", run.Output);
            return;
        }
        RestoreLine.AssertFellBack(run, "Words", "another build of the runtime");
        Assert.Equal(Expected, run.Output);
    }

    [Fact]
    [Trait("Category", "Nightly")]
    public void Another_patch_of_the_runtime_runs_the_original_initialisers()
    {
        var app = workspace.Lay("Words", allSources: true);
        app.Publish("--self-contained", "false").MustSucceed();
        var other = app.PublishingTo("other patch");
        other.Publish("-r", Platform.RuntimeIdentifier, "--self-contained", $"-p:RuntimeFrameworkVersion={OtherPatch}").MustSucceed();
        RestoreLine.AssertRestored(other.RunLogged(), "Words"); // captured on that patch, it restores there
        var root = RuntimeFolder.Create(workspace.BuildVariables["NUGET_PACKAGES"], OtherPatch, Path.Combine(app.Folder, "runtime"));

        foreach (var rollForward in (string[])["Minor", "LatestMajor"])
        {
            var run = app.Run([("PREINIT_LOG", "1"), ("DOTNET_ROOT", root), ("DOTNET_ROLL_FORWARD", rollForward)]);
            RestoreLine.AssertFellBack(run, "Words", $"another build of the runtime: .NET {Environment.Version}, this is .NET {OtherPatch}");
            Assert.Equal(Expected, run.Output);
        }
        RestoreLine.AssertRestored(app.RunLogged(), "Words");
    }
}
