using System.Buffers.Binary;
using System.Text;

namespace Preinit.HeapImages;

/// <summary>
/// The last bytes of a signed file: a magic number, the algorithm, the lengths of the key's name and of the signature, these two, and zeros up to a multiple of 8. What is signed is everything
/// before it; so the header, which says how long the block is, is signed too.
/// </summary>
static class SignatureBlock
{
    const uint Magic = 0x4749_5350; // "PSIG"
    const int Fixed = 16;
    const int MaxKeyId = 200;

    /// <summary>No block of any key is longer.</summary>
    public const int MaxLength = HeapFileHeader.MaxSignatureLength;

    public static void CheckKeyId(string keyId)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyId);
        if (Encoding.UTF8.GetByteCount(keyId) > MaxKeyId)
            throw new ArgumentException($"The name of a key has at most {MaxKeyId} bytes.", nameof(keyId));
    }

    public static int LengthOf(HeapImageSigner signer) => (Fixed + Encoding.UTF8.GetByteCount(signer.KeyId) + signer.SignatureLength + 7) & ~7;

    public static byte[] Write(HeapImageSigner signer, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var hash = signer.Begin();
        foreach (var part in parts)
            hash.AppendData(part.Span);
        var (signature, name) = (signer.Sign(hash), Encoding.UTF8.GetBytes(signer.KeyId));
        var block = new byte[LengthOf(signer)];
        BinaryPrimitives.WriteUInt32LittleEndian(block, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(4), (uint)signer.Algorithm);
        BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(8), name.Length);
        BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(12), signature.Length);
        name.CopyTo(block, Fixed);
        signature.CopyTo(block, Fixed + name.Length);
        return block;
    }

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
