namespace Preinit.EndToEnd;

/// <summary>Publishing for one runtime identifier takes the precompiled library.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class RuntimeIdentifierTests(Workspace workspace)
{
    [Fact]
    public void An_app_for_one_platform_restores_its_image()
    {
        var app = workspace.Lay("Words");
        BuildOutput.AssertNothingReported(app.Publish("-r", "linux-x64", "--self-contained", "false"));
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Words");
        Assert.Equal("some words to keep hello\n", run.Output);
        Assert.False(Directory.Exists(Path.Combine(app.PublishFolder, "runtimes")));
    }
}
