using System.Security.Cryptography;

namespace Preinit.HeapImages;

sealed class HmacSigner(string keyId, byte[] key) : HeapImageSigner(keyId)
{
    internal override SignatureAlgorithm Algorithm => SignatureAlgorithm.HmacSha256;

    internal override int SignatureLength => HMACSHA256.HashSizeInBytes;

    internal override IncrementalHash Begin() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    internal override byte[] Sign(IncrementalHash hash) => hash.GetHashAndReset();
}
