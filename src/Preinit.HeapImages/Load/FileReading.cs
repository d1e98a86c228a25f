using Microsoft.Win32.SafeHandles;

namespace Preinit.HeapImages;

/// <summary>Gets files into memory.</summary>
static class FileReading
{
    public static T Load<T>(SafeFileHandle file, LoadOptions options)
    {
        var length = RandomAccess.GetLength(file);
        options.Verify?.CheckLength(length);
        options.Progress?.Report(new("Read", 0, length));
        using var memory = WholeFile.Read(file, length);
        return memory.Load<T>(options);
    }

    public static async Task<ImageMemory> ReadAsync(string path, LoadOptions options, CancellationToken cancellation)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var memory = await StreamReading.ReadAsync(stream, options, cancellation).ConfigureAwait(false);
        if (stream.Position == stream.Length)
            return memory;
        memory.Dispose();
        throw Problems.NotAnImage($"it has {stream.Length} bytes instead of {stream.Position}");
    }
}
