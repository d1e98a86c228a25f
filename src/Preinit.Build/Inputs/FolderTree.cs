namespace Preinit.Build;

/// <summary>
/// The folders that initialisers are expected to read from: the app's build output, and the project's folder without what builds write
/// there.
/// </summary>
/// <param name="options">Say where they are.</param>
/// <param name="startedFolder">The folder of the app that is started, which may be a copy of the build output that has links to the files there.</param>
sealed class FolderTree(PipelineOptions options, string? startedFolder = null)
{
    static readonly EnumerationOptions everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    readonly string appFolder = Path.GetDirectoryName(options.AppPath)!;
    readonly string appName = Path.GetFileName(options.AppPath);
    readonly string ownFolder = Path.TrimEndingDirectorySeparator(options.OutputDirectory);
    readonly string? projectFolder = options.ProjectDirectory is { } path ? Path.TrimEndingDirectorySeparator(path) : null;

    /// <summary>The folders of the build output.</summary>
    public IEnumerable<string> Output => Walk(appFolder, []).Where(Directory.Exists);

    /// <summary>
    /// The folders, the build output first and the deepest last, and the files in them that are links: a file is found through the folder
    /// that holds it, not through a folder that has a link to it.
    /// </summary>
    public IEnumerable<string> All
    {
        get
        {
            var seen = new HashSet<string>();
            IEnumerable<string> copy = startedFolder == null || startedFolder == appFolder ? [] : [startedFolder];
            return copy.Concat(Walk(appFolder, seen)).Concat(projectFolder == null ? [] : Walk(projectFolder, seen));
        }
    }

    /// <summary>Whether a folder of the project is none that initialisers read from.</summary>
    public bool Skips(string folder)
    {
        if (folder == ownFolder || File.Exists(Path.Combine(folder, appName))) // published there, or built for another target
            return true;
        var name = Path.GetFileName(folder);
        return !InputFilter.IsIn(folder, appFolder)
            && (name.StartsWith('.') || name == "node_modules"
            || (name is "bin" or "obj" or "artifacts" && (InputFilter.IsIn(ownFolder, folder) || InputFilter.IsIn(appFolder, folder)))
            || (name is "bin" or "obj" && Directory.EnumerateFiles(Path.GetDirectoryName(folder)!, "*.*proj").Any()));
    }

    public static IEnumerable<FileSystemInfo> Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", everything)];
        }
        catch (IOException) // somebody deleted it
        {
            return [];
        }
    }

    IEnumerable<string> Walk(string root, HashSet<string> seen)
    {
        var waiting = new Queue<string>([root]);
        while (waiting.TryDequeue(out var folder))
        {
            if (!seen.Add(folder))
                continue;
            yield return folder;
            foreach (var entry in Entries(folder))
            {
                var isLink = entry.LinkTarget != null;
                if (entry is FileInfo && isLink)
                    yield return entry.FullName;
                else if (entry is DirectoryInfo && !Skips(entry.FullName) && (!isLink || IsNew(entry, seen)))
                    waiting.Enqueue(entry.FullName);
            }
        }
    }

    /// <summary>Links may lead round in a circle.</summary>
    static bool IsNew(FileSystemInfo link, HashSet<string> seen) =>
        link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target
        && seen.Add(Path.TrimEndingDirectorySeparator(target.FullName));
}
