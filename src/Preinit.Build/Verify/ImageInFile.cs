using System.Buffers.Binary;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>Finds images by their first bytes, whatever kind of file they are embedded in.</summary>
static unsafe class ImageInFile
{
    /// <returns>Where the images lie that are whole; an app may have one in parts, which are images too.</returns>
    public static List<Range> Find(ReadOnlySpan<byte> file)
    {
        var found = new List<Range>();
        Span<byte> magic = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(magic, ImageFormat.Magic);
        for (var start = file.IndexOf(magic); start >= 0; start = Next(file, magic, start))
        {
            if (LengthAt(file[start..]) is not { } length)
                continue;
            found.Add(new(start, start + length));
            start += length - 1;
        }
        return found;
    }

    static int Next(ReadOnlySpan<byte> file, ReadOnlySpan<byte> magic, int start)
    {
        var next = file[(start + 1)..].IndexOf(magic);
        return next < 0 ? -1 : start + 1 + next;
    }

    static int? LengthAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(ImageHeader))
            return null;
        fixed (byte* start = bytes)
        {
            var header = (ImageHeader*)start;
            var length = header->MetadataLength + header->HeapLength;
            return length <= (ulong)bytes.Length && new ImageReader(start, (nint)length).Validate() == null ? (int)length : null;
        }
    }
}
