using Microsoft.Win32.SafeHandles;

namespace Preinit.HeapImages;

/// <summary>Gets the bytes of files into memory.</summary>
static unsafe class WholeFile
{
    public static ImageMemory Read(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var memory = new ImageMemory(RandomAccess.GetLength(file));
        try
        {
            Read(file, 0, (nint)memory.Start, (nint)memory.Length);
            return memory;
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    /// <summary>A part of a file.</summary>
    /// <exception cref="HeapImageException">The file has become shorter.</exception>
    public static void Read(SafeFileHandle file, long offset, nint target, nint length)
    {
        while (length > 0)
        {
            var read = RandomAccess.Read(file, new Span<byte>((void*)target, (int)Math.Min(length, 1 << 30)), offset);
            if (read == 0)
                throw Problems.NotAnImage($"it ended after {offset} bytes");
            offset += read;
            target += read;
            length -= read;
        }
    }
}
