namespace Preinit.EndToEnd;

/// <summary>Publishing again, and what publish leaves alone.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class IncrementalTests(Workspace workspace)
{
    [Fact]
    public void Build_never_runs_Preinit()
    {
        var app = workspace.Lay("Words");
        var build = app.Build().MustSucceed();
        Assert.DoesNotContain("Preinit", build.Output);
        Assert.False(Directory.Exists(PreinitFolder(app)));
        Assert.False(RewrittenAssembly.IsRewritten(Path.Combine(app.BuildFolder, "Words.dll")));
    }

    [Fact]
    public void Publish_leaves_the_build_alone()
    {
        var app = workspace.Lay("Words");
        app.Build().MustSucceed();
        var (compiled, built) = (File.ReadAllBytes(app.CompiledAssembly), Snapshot.Of(app.BuildFolder));

        app.Publish("--no-build").MustSucceed();

        RestoreLine.AssertRestored(app.RunLogged(), "Words");
        Assert.Equal(compiled, File.ReadAllBytes(app.CompiledAssembly));
        Assert.Equal(built, Snapshot.Of(app.BuildFolder));
    }

    [Fact]
    public void Only_a_change_captures_again()
    {
        var app = workspace.Lay("Words");
        Assert.True(BuildOutput.Captured(app.Publish().MustSucceed()));
        var published = Snapshot.Of(app.PublishFolder);

        Assert.False(BuildOutput.Captured(app.Publish().MustSucceed()));
        Assert.Equal(published, Snapshot.Of(app.PublishFolder));
        RestoreLine.AssertRestored(app.RunLogged(), "Words");

        app.Replace("Program.cs", "some words to keep", "other words");
        Assert.True(BuildOutput.Captured(app.Publish().MustSucceed()));
        var changed = app.RunLogged();
        RestoreLine.AssertRestored(changed, "Words");
        Assert.Equal("other words hello\n", changed.Output);
    }

    [Fact]
    public void Switching_off_and_on_takes_effect()
    {
        var app = workspace.Lay("Words");
        app.Publish().MustSucceed();
        Assert.True(RewrittenAssembly.IsRewritten(app.PublishedAssembly));

        app.Publish("-p:PreinitEnabled=false").MustSucceed();
        Assert.False(RewrittenAssembly.IsRewritten(app.PublishedAssembly));
        var plain = app.RunLogged();
        Assert.Equal(("some words to keep hello\n", ""), (plain.MustSucceed().Output, plain.Errors));
        Assert.Equal(File.ReadAllBytes(app.CompiledAssembly), File.ReadAllBytes(app.PublishedAssembly));

        app.Publish().MustSucceed();
        RestoreLine.AssertRestored(app.RunLogged(), "Words");
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes()
    {
        var app = workspace.Lay("Words");
        app.Publish("-p:Deterministic=true").MustSucceed();
        var first = File.ReadAllBytes(app.PublishedAssembly);
        app.Dotnet("clean").MustSucceed();
        Assert.False(Directory.Exists(PreinitFolder(app)));
        Assert.True(BuildOutput.Captured(app.Publish("-p:Deterministic=true").MustSucceed()));
        Assert.True(Directory.Exists(PreinitFolder(app)));
        Assert.Equal(first, File.ReadAllBytes(app.PublishedAssembly));
    }

    /// <summary>Where Preinit keeps what it makes.</summary>
    static string PreinitFolder(TestApp app) => Path.Combine(Path.GetDirectoryName(app.CompiledAssembly)!, "preinit");
}
