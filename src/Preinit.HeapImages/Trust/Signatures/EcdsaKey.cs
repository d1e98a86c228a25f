using System.Security.Cryptography;

namespace Preinit.HeapImages;

sealed class EcdsaKey(string keyId, byte[] publicKey) : HeapImageKey(keyId)
{
    internal override SignatureAlgorithm Algorithm => SignatureAlgorithm.EcdsaSha256;

    internal override IncrementalHash Begin() => IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    internal override bool IsOf(IncrementalHash hash, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyHash(hash.GetHashAndReset(), signature, EcdsaSigner.Format);
    }
}
