using Microsoft.Win32.SafeHandles;

namespace Preinit.HeapImages;

/// <summary>Gets files into memory.</summary>
static unsafe class FileReading
{
    public static T Load<T>(SafeFileHandle file, LoadOptions options)
    {
        var length = RandomAccess.GetLength(file);
        options.Verify?.CheckLength(length);
        options.Progress?.Report(new("Read", 0, length));
        using var memory = new ImageMemory(length);
        for (long offset = 0; offset < length;)
        {
            var read = RandomAccess.Read(file, memory.Span(offset, (int)Math.Min(length - offset, 1 << 30)), offset);
            if (read == 0)
                throw Problems.NotAnImage($"it ended after {offset} of {length} bytes");
            offset += read;
        }
        return ImageLoader.Load<T>(memory.Start, length, options);
    }
}
