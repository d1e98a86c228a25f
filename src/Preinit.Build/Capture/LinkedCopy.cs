namespace Preinit.Build;

/// <summary>The same file or folder in another place: a symbolic link, or a copy on Windows, where links need a privilege.</summary>
static class LinkedCopy
{
    public static void Make(FileSystemInfo entry, string target)
    {
        if (OperatingSystem.IsWindows())
            Copy(entry, target);
        else if (entry is FileInfo)
            File.CreateSymbolicLink(target, entry.FullName);
        else
            Directory.CreateSymbolicLink(target, entry.FullName);
    }

    static void Copy(FileSystemInfo entry, string target)
    {
        if (entry is not DirectoryInfo folder)
        {
            File.Copy(entry.FullName, target);
            return;
        }
        Directory.CreateDirectory(target);
        foreach (var inner in folder.EnumerateFileSystemInfos())
            Copy(inner, Path.Combine(target, inner.Name));
    }
}
