using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Copies what is neither reference nor padding. Padding stays zero, so that the same graph gives the same bytes.</summary>
static unsafe class PlainBytes
{
    /// <param name="encoded">The object's bytes from its method table on; zero before.</param>
    public static void Copy(object target, TypeLayout layout, Span<byte> encoded)
    {
        fixed (byte* data = &RawObject.Data(target))
        {
            var source = new ReadOnlySpan<byte>(data - sizeof(nint), encoded.Length);
            switch (layout.Shape)
            {
                case TypeShape.Object:
                    CopyRanges(source, encoded, layout.Plain);
                    break;
                case TypeShape.String:
                    CopyString(source, encoded);
                    break;
                default:
                    CopyArray(source, encoded, layout);
                    break;
            }
        }
    }

    /// <summary>Whether nothing would be copied that is not there.</summary>
    /// <param name="target">An object of the length that the encoded one has.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="encoded">The bytes of an object from its method table on.</param>
    public static bool AreEqual(object target, TypeLayout layout, ReadOnlySpan<byte> encoded)
    {
        var copy = encoded.ToArray();
        Copy(target, layout, copy);
        return encoded.SequenceEqual(copy);
    }

    static void CopyString(ReadOnlySpan<byte> source, Span<byte> encoded)
    {
        var length = 4 + 2 * MemoryMarshal.Read<int>(source[8..]);
        source.Slice(8, length).CopyTo(encoded[8..]);
    }

    static void CopyArray(ReadOnlySpan<byte> source, Span<byte> encoded, TypeLayout layout)
    {
        source[8..12].CopyTo(encoded[8..]);
        source[16..(int)layout.DataOffset].CopyTo(encoded[16..]); // bounds

        var stride = layout.MethodTable.ComponentSize;
        var length = MemoryMarshal.Read<int>(source[8..]);
        var elements = new ReadOnlySpan<ByteRange>(layout.Plain);
        if (elements.Length == 1 && elements[0].Length == stride)
        {
            source.Slice((int)layout.DataOffset, length * stride).CopyTo(encoded[(int)layout.DataOffset..]);
            return;
        }
        if (elements.Length == 0)
            return;
        for (var i = 0; i < length; i++)
        {
            var element = (int)layout.DataOffset + i * stride;
            CopyRanges(source.Slice(element, stride), encoded.Slice(element, stride), elements);
        }
    }

    static void CopyRanges(ReadOnlySpan<byte> source, Span<byte> encoded, ReadOnlySpan<ByteRange> ranges)
    {
        foreach (var range in ranges)
            source.Slice((int)range.Offset, (int)range.Length).CopyTo(encoded[(int)range.Offset..]);
    }
}
