using System.Buffers;

namespace Preinit.HeapImages;

/// <summary>Gets images out of memory.</summary>
static class BufferReading
{
    public static ImageMemory Copy(ReadOnlySpan<byte> bytes)
    {
        var memory = new ImageMemory(bytes.Length);
        bytes.CopyTo(memory.Span(0, bytes.Length));
        return memory;
    }

    public static ImageMemory Copy(ReadOnlySequence<byte> bytes)
    {
        var memory = new ImageMemory(bytes.Length);
        long offset = 0;
        foreach (var part in bytes)
        {
            part.Span.CopyTo(memory.Span(offset, part.Length));
            offset += part.Length;
        }
        return memory;
    }

    /// <summary>Bytes of the image that these begin with, of which at least the header is there.</summary>
    public static long LengthOf(ReadOnlySequence<byte> bytes)
    {
        Span<byte> header = stackalloc byte[LoadedFile.HeaderLength];
        bytes.Slice(0, header.Length).CopyTo(header);
        return LoadedFile.LengthOf(header);
    }
}
