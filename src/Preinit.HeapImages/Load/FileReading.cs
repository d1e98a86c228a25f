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
        using var memory = ReadAll(file, length);
        return memory.Load<T>(options);
    }

    public static ImageMemory ReadAll(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        return ReadAll(file, RandomAccess.GetLength(file));
    }

    static ImageMemory ReadAll(SafeFileHandle file, long length)
    {
        var memory = new ImageMemory(length);
        try
        {
            for (long offset = 0; offset < length;)
            {
                var read = RandomAccess.Read(file, memory.Span(offset, (int)Math.Min(length - offset, 1 << 30)), offset);
                if (read == 0)
                    throw Problems.NotAnImage($"it ended after {offset} of {length} bytes");
                offset += read;
            }
            return memory;
        }
        catch
        {
            memory.Dispose();
            throw;
        }
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
