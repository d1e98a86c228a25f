namespace Preinit.EndToEnd;

/// <summary>A process of the build that lives on for the next one does not hold on to the package.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class NodeReuseTests(Workspace workspace)
{
    [Fact]
    [Trait("Category", "Nightly")]
    public void The_package_is_free_after_each_publish()
    {
        var app = workspace.Lay("Words");
        using var nodes = new BuildNodes(workspace);
        HashSet<int> all = [];
        for (var i = 0; i < 2; i++)
        {
            string[] publish = ["publish", "-c", "Release", "-o", "out", "-tl:off", "-p:UseSharedCompilation=false", $"-p:PreinitTimeout={50 + i}"];
            Assert.True(BuildOutput.Captured(DotnetCli.RunAsIs(app.Folder, publish, nodes.Variables).MustSucceed()));
            RestoreLine.AssertRestored(app.RunLogged(), "Words");
            AssertFree(nodes);
            all.UnionWith(nodes.Living);
        }
        if (OperatingSystem.IsLinux())
            Assert.Single(all); // it was there for the second publish, too
    }

    /// <summary>On Linux nothing keeps a file that is in use from being deleted, but the kernel says what is in use.</summary>
    void AssertFree(BuildNodes nodes)
    {
        Assert.DoesNotContain(nodes.Living, n => BuildNodes.HasMapped(n, "Preinit.Tasks.dll"));
        if (OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(workspace.BuildVariables["NUGET_PACKAGES"], "Preinit*.dll", SearchOption.AllDirectories))
                File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
        }
    }
}
