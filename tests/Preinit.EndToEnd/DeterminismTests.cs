namespace Preinit.EndToEnd;

/// <summary>The same source gives the same bytes, wherever it lies, if the compiler is told to.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class DeterminismTests(Workspace workspace)
{
    [Fact]
    public void Two_clones_in_different_folders_give_the_same_files()
    {
        var first = Publish("");
        var second = Publish(" größer als der erste");
        foreach (var file in (string[])["Modes.dll", "Modes.pdb", "Shapes.dll", "Shapes.pdb"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(first.PublishFolder, file)), File.ReadAllBytes(Path.Combine(second.PublishFolder, file)));
        RestoreLine.AssertRestored(second.RunLogged(), "Modes");
    }

    TestApp Publish(string place)
    {
        var app = workspace.Lay("Modes", project: "Modes", place, allSources: true);
        var root = Path.GetFullPath(Path.Combine(app.Folder, ".."));
        BuildOutput.AssertNothingReported(app.Publish("-p:DeterministicSourcePaths=true", $"-p:PathMap={root}{Path.DirectorySeparatorChar}=/_/"));
        Assert.True(RewrittenAssembly.IsRewritten(app.PublishedAssembly));
        return app;
    }
}
