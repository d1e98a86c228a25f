using System.Buffers.Binary;
using System.Text;

namespace Preinit.HeapImages;

static partial class SignatureBlock
{
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
}
