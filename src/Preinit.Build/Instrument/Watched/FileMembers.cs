namespace Preinit.Build;

/// <summary>Which files the captures opened is also asked of the system; here it is known who did, and of files elsewhere.</summary>
static class FileMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.File,
    [
        new("System.IO.File", "Exists", Detail: 0),
        new("System.IO.File", "ReadAllText", Detail: 0),
        new("System.IO.File", "ReadAllBytes", Detail: 0),
        new("System.IO.File", "ReadAllLines", Detail: 0),
        new("System.IO.File", "ReadLines", Detail: 0),
        new("System.IO.File", "ReadAllTextAsync", Detail: 0),
        new("System.IO.File", "ReadAllBytesAsync", Detail: 0),
        new("System.IO.File", "ReadAllLinesAsync", Detail: 0),
        new("System.IO.File", "ReadLinesAsync", Detail: 0),
        new("System.IO.File", "Open", Detail: 0),
        new("System.IO.File", "OpenRead", Detail: 0),
        new("System.IO.File", "OpenText", Detail: 0),
        new("System.IO.File", "OpenHandle", Detail: 0),
        new("System.IO.File", "GetAttributes", Detail: 0),
        new("System.IO.File", "GetCreationTime", Detail: 0),
        new("System.IO.File", "GetCreationTimeUtc", Detail: 0),
        new("System.IO.File", "GetLastWriteTime", Detail: 0),
        new("System.IO.File", "GetLastWriteTimeUtc", Detail: 0),
        new("System.IO.Directory", "Exists", Detail: 0),
        new("System.IO.Directory", "GetFiles", Detail: 0),
        new("System.IO.Directory", "EnumerateFiles", Detail: 0),
        new("System.IO.Directory", "GetDirectories", Detail: 0),
        new("System.IO.Directory", "EnumerateDirectories", Detail: 0),
        new("System.IO.Directory", "GetFileSystemEntries", Detail: 0),
        new("System.IO.Directory", "EnumerateFileSystemEntries", Detail: 0),
        new("System.IO.FileStream", ".ctor", Detail: 0),
        new("System.IO.StreamReader", ".ctor", Detail: 0),
        new("System.IO.FileInfo", ".ctor", Detail: 0),
        new("System.IO.DirectoryInfo", ".ctor", Detail: 0),
        new("System.IO.FileSystemWatcher", ".ctor", Detail: 0),
        new("System.IO.MemoryMappedFiles.MemoryMappedFile", "CreateFromFile", Detail: 0),
    ]);
}
