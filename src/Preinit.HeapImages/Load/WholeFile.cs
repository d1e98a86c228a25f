using Microsoft.Win32.SafeHandles;

namespace Preinit.HeapImages;

/// <summary>Gets the bytes of files into memory.</summary>
static class WholeFile
{
    public static ImageMemory Read(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        return Read(file, RandomAccess.GetLength(file));
    }

    public static ImageMemory Read(SafeFileHandle file, long length)
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
}
