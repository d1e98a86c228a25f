namespace Preinit.HeapImages;

/// <summary>Replaces a file as a whole: whoever reads it sees the old one or the new one, whenever the process, or the machine, stops.</summary>
static class AtomicFile
{
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    public static void Write(string path, Action<FileStream> write)
    {
        using var temporary = TemporaryFile.Create(path, isAsynchronous: false);
        write(temporary.Stream);
        temporary.Stream.Flush(flushToDisk: true);
        temporary.TakeItsPlace();
    }

    /// <inheritdoc cref="Write"/>
    public static async Task WriteAsync(string path, Func<FileStream, Task> write)
    {
        using var temporary = TemporaryFile.Create(path, isAsynchronous: true);
        await write(temporary.Stream).ConfigureAwait(false);
        await Task.Run(() => temporary.Stream.Flush(flushToDisk: true)).ConfigureAwait(false);
        temporary.TakeItsPlace();
    }
}
