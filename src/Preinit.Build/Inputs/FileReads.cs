namespace Preinit.Build;

/// <summary>
/// Finds out which files the captures read while it exists. On Linux the kernel tells; elsewhere, or if it cannot tell all, everything in
/// the build output counts as read.
/// </summary>
sealed class FileReads : IDisposable
{
    /// <summary>A watch costs about a kilobyte of the kernel's memory, and older kernels allow 8,192 to a user.</summary>
    const int MostWatches = 8000;

    readonly FolderTree tree;
    readonly InputFilter filter;
    readonly FolderWatch? watch;

    readonly string builtFolder, startedFolder;

    FileReads(PipelineOptions options, string startedApp, int mostWatches)
    {
        (builtFolder, startedFolder) = (Path.GetDirectoryName(options.AppPath)!, Path.GetDirectoryName(startedApp)!);
        (tree, filter) = (new(options, startedFolder), new(options));
        watch = mostWatches == 0 ? null : FolderWatch.TryStart(tree, mostWatches);
    }

    /// <summary>To be called before the first capture starts.</summary>
    /// <param name="options">Say where the build output is.</param>
    /// <param name="startedApp">The app that the first capture starts: that of the build output, or a copy of it.</param>
    /// <param name="mostWatches">How many folders may be watched.</param>
    public static FileReads Watch(PipelineOptions options, string? startedApp = null, int mostWatches = MostWatches) =>
        new(options, startedApp ?? options.AppPath, mostWatches);

    /// <summary>Whatever was read before this call is there.</summary>
    public CaptureInputs Stop(IBuildLog log)
    {
        HashSet<string> files = [], folders = [];
        if (watch != null)
        {
            watch.Stop();
            files.UnionWith(watch.Files);
            folders.UnionWith(watch.Folders.Select(f => f == startedFolder ? builtFolder : f)); // the copy shows what is there
        }
        if (watch is null or { MissedSome: true })
        {
            AddBuildOutput(files, folders);
            if (OperatingSystem.IsLinux())
                log.Progress("Preinit: not all folders could be watched, so all files of the build output count as read");
        }
        files.UnionWith([.. files.Select(Target).OfType<string>()]);
        return new(files.Where(filter.IsInput).ToHashSet(), folders.Where(filter.IsInputFolder).ToHashSet());
    }

    public void Dispose() => watch?.Dispose();

    void AddBuildOutput(HashSet<string> files, HashSet<string> folders)
    {
        foreach (var folder in tree.Output)
        {
            folders.Add(folder);
            files.UnionWith(FolderTree.Entries(folder).OfType<FileInfo>().Select(f => f.FullName));
        }
    }

    /// <summary>Where a link leads. The link has a time of its own, which changes if it is made to lead elsewhere.</summary>
    static string? Target(string file)
    {
        try
        {
            return File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName;
        }
        catch (IOException) // gone by now, or a circle of links
        {
            return null;
        }
    }
}
