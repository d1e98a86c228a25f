using System.Buffers.Binary;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>Finds an image by its first bytes, whatever kind of file it is embedded in.</summary>
static unsafe class ImageInFile
{
    /// <returns>Where the image lies, or <see langword="null"/> if there is none that is whole.</returns>
    public static Range? Find(ReadOnlySpan<byte> file)
    {
        Span<byte> magic = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(magic, ImageFormat.Magic);
        for (var start = file.IndexOf(magic); start >= 0; start = Next(file, magic, start))
        {
            if (LengthAt(file[start..]) is { } length)
                return new(start, start + length);
        }
        return null;
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
