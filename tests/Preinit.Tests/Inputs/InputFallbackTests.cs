extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests.Inputs;

/// <summary>Where the kernel does not tell, or not all.</summary>
public sealed class InputFallbackTests : IDisposable
{
    readonly AppFolders folders = new();
    readonly RecordingLog log = new();

    [Fact]
    public void Without_a_watch_the_whole_build_output_counts()
    {
        string[] files = [folders.Built("sub/é.txt"), folders.Built("words.txt")];
        folders.Built("App.deps.json");
        folders.Built("App");
        folders.Built("publish/App.dll");
        folders.Built("publish/words.txt");
        folders.File("project/data/words.txt");

        using var reads = FileReads.Watch(folders.Options, mostWatches: 0);
        var inputs = reads.Stop(log);
        Assert.Equal(files, inputs.Files.Order(StringComparer.Ordinal));
        Assert.Equal([Path.GetDirectoryName(files[1]), Path.GetDirectoryName(files[0])], inputs.Folders.Order(StringComparer.Ordinal));
    }

    [LinuxFact]
    public void With_too_many_folders_it_counts_too()
    {
        var (read, unread) = (folders.Built("words.txt"), folders.Built("sub/unread.txt"));
        using var reads = FileReads.Watch(folders.Options, mostWatches: 1);
        File.ReadAllText(read);
        Assert.Equal([unread, read], reads.Stop(log).Files.Order(StringComparer.Ordinal));
        Assert.Single(log.Lines); // who is affected is told
    }

    [LinuxFact]
    public void A_full_queue_is_noticed()
    {
        var (one, two) = (folders.Built("1.txt"), folders.Built("2.txt"));
        using var watch = FolderWatch.TryStart(new(folders.Options), most: 100, pause: Timeout.InfiniteTimeSpan)!;
        for (var i = int.Parse(File.ReadAllText("/proc/sys/fs/inotify/max_queued_events")); i > 0; i -= 2)
        {
            File.OpenHandle(one).Dispose();
            File.OpenHandle(two).Dispose();
        }
        File.OpenHandle(one).Dispose();
        watch.Stop();
        Assert.True(watch.MissedSome);
        Assert.Equal([one, two], watch.Files.Order());
    }

    [LinuxFact]
    public void A_folder_that_cannot_be_watched_is_noticed()
    {
        using var inotify = Inotify.TryOpen()!;
        Assert.True(inotify.TryAdd(folders.PathOf("project"), InotifyEvents.Opened, out var watch));
        Assert.True(watch >= 0);
        Assert.True(inotify.TryAdd(folders.PathOf("gone"), InotifyEvents.Opened, out watch));
        Assert.True(watch < 0);
        Assert.False(inotify.TryAdd(folders.PathOf("project"), 0, out _)); // stands for any error
    }

    public void Dispose() => folders.Dispose();
}
