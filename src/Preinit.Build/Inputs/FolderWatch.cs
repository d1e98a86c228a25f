namespace Preinit.Build;

/// <summary>Watches the folders of a tree for files that are opened, while it exists.</summary>
sealed class FolderWatch : IDisposable
{
    /// <summary>The kernel's queue has room for 16,384 events by default, and no process opens that many files in this time.</summary>
    static readonly TimeSpan usualPause = TimeSpan.FromMilliseconds(10);

    readonly ManualResetEventSlim stopping = new();
    readonly Inotify inotify;
    readonly OpenedFiles opened;
    readonly TimeSpan pause;
    readonly Task taking;
    bool failed;

    FolderWatch(Inotify inotify, FolderTree tree, int most, TimeSpan pause)
    {
        (this.inotify, this.pause) = (inotify, pause);
        opened = new(inotify, tree);
        List<string> all = [.. tree.All.Take(most + 1)]; // all, before the first watch: otherwise it would see this very enumeration
        failed = all.Count > most;
        foreach (var path in all.Take(most))
            opened.Add(path);
        taking = Task.Factory.StartNew(TakeUntilStopped, TaskCreationOptions.LongRunning);
    }

    /// <summary>To be asked after <see cref="Stop"/>, like what follows.</summary>
    public IReadOnlySet<string> Files => opened.Files;

    /// <summary>Those that were listed.</summary>
    public IReadOnlySet<string> Folders => opened.Folders;

    /// <summary>There were more folders or events than fit, or this user may watch no more.</summary>
    public bool MissedSome => failed || opened.MissedSome;

    /// <param name="most">How many folders may be watched.</param>
    /// <param name="pause">How long the kernel keeps events before they are fetched.</param>
    public static FolderWatch? TryStart(FolderTree tree, int most, TimeSpan? pause = null) =>
        Inotify.TryOpen() is { } inotify ? new(inotify, tree, most, pause ?? usualPause) : null;

    /// <summary>Whatever was opened before this call is noted after it.</summary>
    public void Stop()
    {
        stopping.Set();
        taking.Wait();
    }

    public void Dispose()
    {
        Stop();
        inotify.Dispose();
        stopping.Dispose();
    }

    void TakeUntilStopped()
    {
        try
        {
            for (var last = false; !last;)
            {
                last = stopping.Wait(pause);
                foreach (var happened in inotify.Take())
                    opened.Note(happened);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed = true;
        }
    }
}
