namespace Preinit.Restore;

/// <summary>A place in a file, found by the address at which the process has it mapped.</summary>
/// <remarks>
/// Text is read through pointers, not spans: the framework's generic methods for these are in an assembly that would have to be loaded, and they and their types take
/// longer to set up than all the rest.
/// </remarks>
/// <param name="path">In the encoding of the file system, with a zero at the end.</param>
/// <param name="offset">In the file.</param>
sealed unsafe class MappedFile(byte[] path, long offset)
{
    const int LineLength = 4500; // a path and what stands before it

    public byte[] Path { get; } = path;
    public long Offset { get; } = offset;

    /// <summary>
    /// Reads <c>/proc/self/maps</c>, by the C library: the framework's files would take longer to set up. A line is
    /// <c>7f96-7fa2 r--p 00001000 08:01 1234    /path</c>.
    /// </summary>
    /// <returns><see langword="null"/> if the range does not lie in one mapping of a file, or nobody can tell.</returns>
    public static MappedFile? Find(byte* start, nint length)
    {
        try
        {
            return Find((long)start, (long)start + length);
        }
        catch (Exception exception) when (CLibrary.IsMissing(exception))
        {
            return null;
        }
    }

    static MappedFile? Find(long start, long end)
    {
        int descriptor;
        fixed (byte* maps = "/proc/self/maps\0"u8)
            descriptor = CLibrary.Open(maps, flags: 0);
        if (descriptor < 0)
            return null;
        var found = Find(descriptor, start, end);
        _ = CLibrary.Close(descriptor);
        return found;
    }

    static MappedFile? Find(int descriptor, long start, long end)
    {
        var buffer = new byte[4 * LineLength];
        fixed (byte* text = buffer)
        {
            long filled = 0;
            long read;
            while ((read = CLibrary.Read(descriptor, text + filled, (nint)(buffer.Length - filled))) > 0)
            {
                filled += read;
                long line = 0;
                for (var i = filled - read; i < filled; i++)
                {
                    if (text[i] != '\n')
                        continue;
                    if (Contains(text + line, start, end))
                        return Parse(text + line, text + i, start);
                    line = i + 1;
                }
                filled -= line;
                Buffer.MemoryCopy(text + line, text, filled, filled);
            }
            return null;
        }
    }

    static bool Contains(byte* line, long start, long end)
    {
        var first = Number(ref line);
        line++;
        var last = Number(ref line);
        return first <= start && start < last && end <= last;
    }

    static MappedFile? Parse(byte* line, byte* end, long start)
    {
        var first = Number(ref line);
        while (*line != ' ')
            line++;
        line += " r--p ".Length;
        var offset = Number(ref line);
        while (line < end && *line != '/')
            line++;
        if (line == end)
            return null;
        var path = new byte[end - line + 1];
        for (var i = 0; line < end; i++)
            path[i] = *line++;
        return new(path, offset + start - first);
    }

    /// <summary>Hexadecimal; ends where something else stands.</summary>
    static long Number(ref byte* text)
    {
        long value = 0;
        for (; DigitOf(*text) is var digit and >= 0; text++)
            value = value << 4 | (long)digit;
        return value;
    }

    static int DigitOf(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'a' and <= (byte)'f' => character - 'a' + 10,
        _ => -1,
    };
}
