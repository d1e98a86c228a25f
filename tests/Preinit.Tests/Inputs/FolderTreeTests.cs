extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests.Inputs;

public sealed class FolderTreeTests : IDisposable
{
    readonly AppFolders folders = new();

    [Fact]
    public void The_build_output_comes_first()
    {
        folders.File("project/data/deep/words.txt");
        folders.Built(".hidden/words.txt");
        Assert.Equal(["project/bin/Release", "project/bin/Release/.hidden", "project", "project/data", "project/data/deep"], All());
    }

    [Fact]
    public void Folders_called_like_those_of_a_build_count_if_they_are_none()
    {
        folders.File("project/data/bin/words.txt");
        folders.File("project/data/obj/words.txt");
        folders.File("project/tests/Tests.fsproj");
        folders.File("project/tests/bin/Debug/words.txt");
        folders.File("project/tests/obj/words.txt");
        Assert.Equal(["project/bin/Release", "project", "project/data", "project/data/bin", "project/data/obj", "project/tests"], All());
    }

    [Fact]
    public void Other_outputs_of_the_app_do_not_count()
    {
        folders.Built("publish/App.dll");
        folders.Built("linux-x64/App.dll");
        folders.Built("plugins/Plugin.dll");
        folders.File("project/deployed/App.dll");
        Assert.Equal(["project/bin/Release", "project/bin/Release/plugins", "project"], All());
    }

    [Fact]
    public void Artifacts_do_not_count_where_the_build_writes_there()
    {
        var options = folders.Options with
        {
            AppPath = folders.File("project/artifacts/bin/App/release/App.dll"),
            OutputDirectory = folders.Folder("project/artifacts/obj/App/release/preinit"),
        };
        Assert.Equal(["project/artifacts/bin/App/release", "project"], All(options));
    }

    [Fact]
    public void The_project_may_be_unknown() =>
        Assert.Equal(["project/bin/Release"], All(folders.Options with { ProjectDirectory = null }));

    public void Dispose() => folders.Dispose();

    /// <summary>The build output and then the rest, both sorted, because folders of one level come in no order.</summary>
    IEnumerable<string> All(PipelineOptions? options = null)
    {
        List<string> paths = [.. new FolderTree(options ?? folders.Options).All
            .Select(p => Path.GetRelativePath(folders.PathOf(""), p).Replace('\\', '/'))];
        var project = paths.IndexOf("project");
        var output = project < 0 ? paths : paths[..project];
        return output.Order(StringComparer.Ordinal).Concat(paths.Skip(output.Count).Order(StringComparer.Ordinal));
    }
}
