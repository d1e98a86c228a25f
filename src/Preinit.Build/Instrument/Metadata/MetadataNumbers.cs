using System.Buffers.Binary;

namespace Preinit.Build;

/// <summary>Reads numbers of two and four bytes, one after the other.</summary>
ref struct MetadataNumbers(ReadOnlySpan<byte> bytes)
{
    ReadOnlySpan<byte> rest = bytes;

    public uint Next(int width)
    {
        var number = width == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(rest) : BinaryPrimitives.ReadUInt32LittleEndian(rest);
        rest = rest[width..];
        return number;
    }
}
