using System.Buffers.Binary;

namespace Preinit.Image;

/// <summary>Finds images by their first bytes, whatever kind of file they are embedded in.</summary>
static unsafe class ImageInFile
{
    /// <returns>Where the images lie that are whole; an app may have one in parts, which are images too.</returns>
    public static List<Range> Find(ReadOnlySpan<byte> file)
    {
        fixed (byte* start = file)
            return [.. Find(start, file.Length).Select(i => new Range((int)i.Start, (int)(i.Start + i.Length)))];
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    /// <param name="file">The file in memory.</param>
    /// <param name="length">Of it. Files may be larger than spans; images are not.</param>
    public static List<(long Start, int Length)> Find(byte* file, long length)
    {
        var found = new List<(long, int)>();
        Span<byte> magic = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(magic, ImageFormat.Magic);
        for (var start = Next(file, length, magic, 0); start >= 0; start = Next(file, length, magic, start + 1))
        {
            if (LengthAt(file + start, length - start) is not { } image)
                continue;
            found.Add((start, image));
            start += image - 1;
        }
        return found;
    }

    static long Next(byte* file, long length, ReadOnlySpan<byte> magic, long from)
    {
        while (length - from >= magic.Length)
        {
            var window = (int)Math.Min(length - from, int.MaxValue);
            var next = new ReadOnlySpan<byte>(file + from, window).IndexOf(magic);
            if (next >= 0)
                return from + next;
            from += window - magic.Length + 1; // it may begin in this window and end in the next one
        }
        return -1;
    }

    /// <summary>Code has the magic number, too.</summary>
    static int? LengthAt(byte* start, long room)
    {
        if (room < sizeof(ImageHeader))
            return null;
        var (metadata, heap) = (((ImageHeader*)start)->MetadataLength, ((ImageHeader*)start)->HeapLength);
        var limit = (ulong)Math.Min(room, int.MaxValue);
        if (metadata > limit || heap > limit - metadata)
            return null;
        var length = (int)(metadata + heap);
        return new ImageReader(start, length).Validate() == null ? length : null;
    }
}
