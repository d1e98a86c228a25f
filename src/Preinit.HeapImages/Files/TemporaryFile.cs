namespace Preinit.HeapImages;

/// <summary>
/// A file that is to take the place of another one, next to it. Its writer holds a lock on it, shared with readers, which ends with the process at the latest:
/// so what others left behind can be told.
/// </summary>
sealed class TemporaryFile : IDisposable
{
    const int MostAttempts = 10;

    readonly string path, target;

    TemporaryFile(string path, string target, FileStream stream) => (this.path, this.target, Stream) = (path, target, stream);

    public FileStream Stream { get; }

    /// <param name="target">The file whose place it will take.</param>
    /// <param name="isAsynchronous">Whether it is written to asynchronously.</param>
    public static TemporaryFile Create(string target, bool isAsynchronous)
    {
        target = Path.GetFullPath(target);
        LeftFiles.Delete(target);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var path = $"{target}.{Path.GetRandomFileName()}{LeftFiles.Extension}";
                var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0, isAsynchronous);
                if (File.Exists(path))
                    return new(path, target, stream);
                stream.Dispose(); // somebody took it for left behind between its creation and its locking
            }
            catch (IOException) when (attempt < MostAttempts)
            {
            }
        }
    }

    /// <summary>After this the target is the new file, and stays so when the machine stops.</summary>
    public void TakeItsPlace()
    {
        if (OperatingSystem.IsWindows())
            Stream.Dispose();
        File.Move(path, target, overwrite: true);
        Stream.Dispose();
        FolderEntries.Flush(Path.GetDirectoryName(target)!);
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(path);
    }
}
