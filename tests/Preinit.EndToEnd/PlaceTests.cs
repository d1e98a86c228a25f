namespace Preinit.EndToEnd;

/// <summary>Where the sources lie, where the output goes, and where <c>dotnet</c> is.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PlaceTests(Workspace workspace)
{
    const string Expected = "some words to keep hello\n";

    /// <summary>The host that runs the build says where it is; the search path need not.</summary>
    [Fact]
    public void Letters_of_any_kind_in_the_path_and_no_dotnet_in_the_search_path()
    {
        var app = workspace.Lay("Words", place: " Straße naïve & 日本");
        var variables = new Dictionary<string, string>(workspace.BuildVariables) { ["PATH"] = app.Folder };
        BuildOutput.AssertNothingReported(DotnetCli.Run(app.Folder, "publish", ["-c", "Release", "-o", "out"], variables));
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Words");
        Assert.Equal(Expected, run.Output);
    }

    /// <summary>Whatever is created in a folder, if only for a moment, changes the folder's time; permissions would not hold root back.</summary>
    [Fact]
    public void A_source_tree_is_only_read()
    {
        var app = workspace.Lay("Words");
        var (before, time) = (Snapshot.Of(app.Folder), Directory.GetLastWriteTimeUtc(app.Folder));
        var artifacts = Path.Combine(app.Folder, "..", "artifacts");
        var output = Path.GetFullPath(Path.Combine(app.Folder, "..", "published"));
        BuildOutput.AssertNothingReported(app.Dotnet("publish", "-o", output, $"-p:ArtifactsPath={artifacts}", "-p:UseArtifactsOutput=true"));
        Assert.Equal(before, Snapshot.Of(app.Folder));
        Assert.Equal(time, Directory.GetLastWriteTimeUtc(app.Folder));
        RestoreLine.AssertRestored(new TestApp(workspace, Path.GetDirectoryName(output)!, "Words", "published").RunLogged(), "Words");
    }
}
