extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests.Inputs;

/// <summary>Symbolic links, for which the kernel speaks of the folder that the file is in.</summary>
public sealed class LinkTests : IDisposable
{
    readonly AppFolders folders = new();

    [LinuxFact]
    public void A_link_and_its_file_are_inputs()
    {
        var (file, link) = (folders.File("elsewhere/words.txt"), folders.PathOf("project/bin/Release/words.txt"));
        File.CreateSymbolicLink(link, "../../../elsewhere/words.txt");
        Assert.Equal([file, link], folders.Watch(() => File.ReadAllText(link)).Files.Order());
    }

    [LinuxFact]
    public void What_lies_behind_a_linked_folder_is_an_input()
    {
        folders.File("elsewhere/sub/words.txt");
        Directory.CreateSymbolicLink(folders.PathOf("project/bin/Release/data"), folders.PathOf("elsewhere"));
        var read = folders.PathOf("project/bin/Release/data/sub/words.txt");
        Assert.Equal([read], folders.Watch(() => File.ReadAllText(read)).Files);
    }

    [LinuxFact]
    public void Circles_end()
    {
        Directory.CreateSymbolicLink(folders.PathOf("project/bin/Release/up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(folders.Folder("project/data"), "self"), ".");
        File.CreateSymbolicLink(folders.PathOf("project/bin/Release/itself.txt"), "itself.txt");
        Assert.InRange(new FolderTree(folders.Options).All.Count(), 1, 20);
        Assert.Empty(folders.Watch(() => { }).Files);
    }

    public void Dispose() => folders.Dispose();
}
