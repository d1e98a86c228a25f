extern alias build;

using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using build::Preinit.Build;

namespace Preinit.Tests.Inputs;

public sealed class FileReadsTests : IDisposable
{
    readonly AppFolders folders = new();

    [Fact]
    public void A_file_that_is_read_is_an_input()
    {
        var (read, other) = (folders.Built("words.txt"), folders.Built("other.txt"));
        var inputs = folders.Watch(() => File.ReadAllText(read));
        Assert.Contains(read, inputs.Files);
        Assert.Equal(!OperatingSystem.IsLinux(), inputs.Files.Contains(other));
    }

    [LinuxFact]
    public void Nothing_read_gives_no_inputs()
    {
        folders.Built("words.txt");
        var inputs = folders.Watch(() => { });
        Assert.Empty(inputs.Files);
        Assert.Empty(inputs.Folders);
    }

    [Theory]
    [InlineData("plain.txt")]
    [InlineData("sub/a name with  spaces.txt")]
    [InlineData("Übermut/naïve – 日本語 😀.txt")]
    [InlineData("50%;(a) 'b' $(c).txt")]
    public void Names_stay_as_they_are(string name)
    {
        var read = folders.Built(name);
        Assert.Equal([read], folders.Watch(() => File.ReadAllText(read)).Files);
    }

    [LinuxFact]
    public void Other_processes_count()
    {
        var read = folders.Built("words.txt");
        folders.Built("other.txt");
        var inputs = folders.Watch(() =>
        {
            using var process = Process.Start(new ProcessStartInfo("cat", [read]) { RedirectStandardOutput = true })!;
            process.WaitForExit();
        });
        Assert.Equal([read], inputs.Files);
    }

    [LinuxFact]
    public void Empty_and_mapped_files_count()
    {
        var (empty, mapped) = (folders.Built("empty.txt"), folders.Built("mapped.bin"));
        File.WriteAllText(empty, "");
        var inputs = folders.Watch(() =>
        {
            File.ReadAllText(empty);
            using var map = MemoryMappedFile.CreateFromFile(mapped); // for reading and writing
            using var view = map.CreateViewAccessor();
            view.ReadByte(0);
        });
        Assert.Equal([empty, mapped], inputs.Files.Order());
    }

    [LinuxFact]
    public void Files_of_the_project_count_but_not_what_builds_write()
    {
        var read = folders.File("project/data/words.txt");
        string[] others = [folders.File("project/obj/x.txt"), folders.File("project/.git/x.txt"), folders.File("project/bin/Debug/x.txt"),
            folders.File("project/node_modules/x.txt"), folders.File("project/obj/Release/preinit/capture/1/work/x.txt")];
        var inputs = folders.Watch(() =>
        {
            foreach (var file in (string[])[read, .. others])
                File.ReadAllText(file);
        });
        Assert.Equal([read], inputs.Files);
    }

    [LinuxFact]
    public void Folders_that_appear_are_watched()
    {
        List<string> read = [];
        var inputs = folders.Watch(() =>
        {
            for (var i = 0; i < 30; i++)
            {
                read.Add(folders.Built($"new/{i / 10}/sub/{i}.txt"));
                File.ReadAllText(read[^1]);
                Thread.Sleep(1); // so that some are there before the watch and some come after it
            }
        });
        Assert.Equal(read.Order(), inputs.Files.Order());
        Assert.Empty(inputs.Folders);
    }

    [LinuxFact]
    public void Folders_that_move_in_are_watched_under_their_new_name()
    {
        folders.File("elsewhere/sub/words.txt");
        var read = Path.Combine(folders.Folder("project/data"), "moved", "sub", "words.txt");
        var inputs = folders.Watch(() =>
        {
            Directory.Move(folders.PathOf("elsewhere"), folders.PathOf("project/data/moved"));
            File.ReadAllText(read);
        });
        Assert.Equal([read], inputs.Files);
    }

    [Fact]
    public void A_folder_that_is_listed_is_an_input()
    {
        var listed = Path.GetDirectoryName(folders.Built("plugins/one.txt"))!;
        folders.Built("other/one.txt");
        var inputs = folders.Watch(() => Directory.GetFiles(listed));
        Assert.Contains(listed, inputs.Folders);
        if (OperatingSystem.IsLinux())
            Assert.Equal([listed], inputs.Folders);
    }

    [LinuxFact]
    public void What_a_copy_of_the_app_lists_and_reads_is_in_the_build_output()
    {
        var read = folders.Built("one.txt");
        var copy = folders.Folder("project/obj/Release/preinit/capture/copy");
        File.CreateSymbolicLink(Path.Combine(copy, "one.txt"), read);
        var inputs = folders.Watch(() => File.ReadAllText(Directory.GetFiles(copy)[0]), startedApp: Path.Combine(copy, "App.dll"));
        Assert.Equal([Path.GetDirectoryName(read)!], inputs.Folders);
        Assert.Equal([read], inputs.Files);
    }

    [LinuxFact]
    public void A_file_that_is_gone_at_the_end_is_none()
    {
        var inputs = folders.Watch(() =>
        {
            var file = folders.Built("temporary.txt");
            File.ReadAllText(file);
            File.Delete(file);
        });
        Assert.Empty(inputs.Files);
    }

    public void Dispose() => folders.Dispose();
}
