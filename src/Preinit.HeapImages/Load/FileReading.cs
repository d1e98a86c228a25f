using Microsoft.Win32.SafeHandles;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Gets files into memory: as a whole, or all but the heap, which is then read to where it goes.</summary>
static class FileReading
{
    /// <summary>As a rule, enough for everything before the image.</summary>
    const int FirstBytes = 1 << 16;

    public static unsafe T Load<T>(SafeFileHandle file, LoadOptions options)
    {
        var length = RandomAccess.GetLength(file);
        options.Verify?.CheckLength(length);
        options.Progress?.Report(new("Read", 0, length));
        using var memory = new ImageMemory(length); // only what is written to takes memory
        var first = (nint)Math.Min(length, FirstBytes);
        WholeFile.Read(file, 0, (nint)memory.Start, first);
        var wanted = options.TrustedKeys.Count == 0 ? BeforeHeap(memory, first) : length;
        if (wanted > first)
            WholeFile.Read(file, first, (nint)memory.Start + first, (nint)wanted - first);
        return ImageLoader.Load<T>(memory.Start, length, options, wanted == length ? null : new HeapInFile(file, wanted));
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

    /// <summary>Bytes of a file up to the heap; all, if that is not to be told from the first ones. What they say is not checked yet: in a damaged file they may be wrong.</summary>
    /// <param name="memory">What was read.</param>
    /// <param name="first">How much of it.</param>
    public static unsafe long BeforeHeap(ImageMemory memory, nint first)
    {
        var header = HeaderCheck.Run(memory.Start, memory.Length);
        if (header.IsDelta || header.ImageOffset + (ulong)sizeof(ImageHeader) > (ulong)first || header.ImageLength < (ulong)sizeof(ImageHeader))
            return memory.Length;
        var metadata = ((ImageHeader*)(memory.Start + header.ImageOffset))->MetadataLength;
        return metadata <= header.ImageLength ? (long)(header.ImageOffset + metadata) : memory.Length;
    }
}
