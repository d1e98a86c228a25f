using System.Buffers.Binary;
using System.Text;

namespace Preinit.HeapImages;

/// <summary>
/// The last bytes of a signed file: a magic number, the algorithm, the lengths of the key's name and of the signature, these two, and zeros up to a multiple of 8. What is signed is everything
/// before it; so the header, which says how long the block is, is signed too.
/// </summary>
static partial class SignatureBlock
{
    const uint Magic = 0x4749_5350; // "PSIG"
    const int Fixed = 16;
    const int MaxKeyId = 200;

    /// <summary>No block of any key is longer.</summary>
    public const int MaxLength = HeapFileHeader.MaxSignatureLength;

    /// <returns><see langword="false"/> if it is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> block, out SignatureAlgorithm algorithm, out string keyId, out ReadOnlySpan<byte> signature)
    {
        (algorithm, keyId) = (0, "");
        signature = default;
        if (block.Length < Fixed || BinaryPrimitives.ReadUInt32LittleEndian(block) != Magic)
            return false;
        var (name, length) = (BinaryPrimitives.ReadUInt32LittleEndian(block[8..]), BinaryPrimitives.ReadUInt32LittleEndian(block[12..]));
        if (name > MaxKeyId || length > MaxLength || ((Fixed + name + length + 7) & ~7u) != (uint)block.Length)
            return false;
        algorithm = (SignatureAlgorithm)BinaryPrimitives.ReadUInt32LittleEndian(block[4..]);
        keyId = Encoding.UTF8.GetString(block.Slice(Fixed, (int)name));
        signature = block.Slice(Fixed + (int)name, (int)length);
        return !block[(Fixed + (int)name + (int)length)..].ContainsAnyExcept((byte)0);
    }
}
