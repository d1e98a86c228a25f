namespace Preinit.Restore;

/// <summary>A place in a file, found by the address at which the process has it mapped.</summary>
/// <param name="Path">In the encoding of the file system, with a zero at the end.</param>
/// <param name="Offset">In the file.</param>
sealed unsafe record MappedFile(byte[] Path, long Offset)
{
    const int LineLength = 4500; // a path and what stands before it

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
        fixed (byte* path = "/proc/self/maps\0"u8)
            descriptor = CLibrary.Open(path, flags: 0);
        if (descriptor < 0)
            return null;
        var found = Find(descriptor, start, end);
        _ = CLibrary.Close(descriptor);
        return found;
    }

    static MappedFile? Find(int descriptor, long start, long end)
    {
        var buffer = new byte[4 * LineLength];
        var filled = 0;
        while (true)
        {
            nint read;
            fixed (byte* target = buffer)
                read = CLibrary.Read(descriptor, target + filled, buffer.Length - filled);
            if (read <= 0)
                return null;
            filled += (int)read;
            ReadOnlySpan<byte> text = buffer.AsSpan(0, filled);
            for (var line = text.IndexOf((byte)'\n'); line >= 0; line = text.IndexOf((byte)'\n'))
            {
                if (Contains(text[..line], start, end))
                    return Parse(text[..line], start);
                text = text[(line + 1)..];
            }
            text.CopyTo(buffer);
            filled = text.Length;
        }
    }

    static bool Contains(ReadOnlySpan<byte> line, long start, long end) =>
        Number(line, out var used) <= start && Number(line[(used + 1)..], out _) is var last && last > start && last >= end;

    static MappedFile? Parse(ReadOnlySpan<byte> line, long start)
    {
        var first = Number(line, out _);
        var offset = Number(line[(line.IndexOf((byte)' ') + 6)..], out _);
        var path = line.IndexOf((byte)'/');
        return path < 0 ? null : new([.. line[path..], 0], offset + start - first);
    }

    /// <summary>Hexadecimal. Written out, since the framework's parser is in an assembly that would have to be loaded first.</summary>
    static long Number(ReadOnlySpan<byte> text, out int used)
    {
        long value = 0;
        for (used = 0; used < text.Length && DigitOf(text[used]) is var digit and >= 0; used++)
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
