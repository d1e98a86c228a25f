namespace Preinit.Build;

/// <summary>
/// Makes paths of events. To open counts, by whichever process and whatever for: a file that is mapped is never read, and one that may
/// be written may be read too.
/// </summary>
sealed class OpenedFiles(Inotify inotify, FolderTree tree)
{
    const InotifyEvents Events = InotifyEvents.Opened | InotifyEvents.Created | InotifyEvents.MovedIn;

    readonly Dictionary<int, string> paths = [];
    readonly HashSet<string> appeared = [];

    public HashSet<string> Files { get; } = [];

    /// <summary>Those that were listed.</summary>
    public HashSet<string> Folders { get; } = [];

    public bool MissedSome { get; private set; }

    /// <returns><see langword="false"/> if it is not there, or not watched.</returns>
    public bool Add(string path)
    {
        MissedSome |= !inotify.TryAdd(path, Events, out var watch);
        if (watch >= 0)
            paths[watch] = path;
        return watch >= 0;
    }

    public void Note(InotifyEvent happened)
    {
        if (happened.Is(InotifyEvents.Overflow))
            MissedSome = true;
        if (!paths.TryGetValue(happened.Watch, out var path))
            return;
        if (!happened.Is(InotifyEvents.Folder))
        {
            if (happened.Is(InotifyEvents.Opened))
                Files.Add(happened.Name == "" ? path : Path.Combine(path, happened.Name));
        }
        else if (happened.Is(InotifyEvents.Created | InotifyEvents.MovedIn))
            Appeared(Path.Combine(path, happened.Name));
        else if (happened.Name == "" && !appeared.Contains(path)) // by its own watch: folders that are skipped have none
            Folders.Add(path);
    }

    /// <summary>
    /// A new folder is watched from now on; what is in it by now may have been opened before. That it is listed here does not count.
    /// </summary>
    void Appeared(string folder)
    {
        if (tree.Skips(folder) || !Add(folder))
            return;
        appeared.Add(folder);
        foreach (var entry in FolderTree.Entries(folder))
        {
            if (entry is FileInfo)
                Files.Add(entry.FullName);
            else if (entry.LinkTarget == null)
                Appeared(entry.FullName);
        }
    }
}
