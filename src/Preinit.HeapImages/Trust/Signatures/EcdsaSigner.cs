using System.Security.Cryptography;

namespace Preinit.HeapImages;

sealed class EcdsaSigner(string keyId, ECDsa key) : HeapImageSigner(keyId)
{
    /// <summary>Of one length for each curve.</summary>
    public const DSASignatureFormat Format = DSASignatureFormat.IeeeP1363FixedFieldConcatenation;

    readonly Lock turn = new();

    internal override SignatureAlgorithm Algorithm => SignatureAlgorithm.EcdsaSha256;

    internal override int SignatureLength => key.GetMaxSignatureSize(Format);

    internal override IncrementalHash Begin() => IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    internal override byte[] Sign(IncrementalHash hash)
    {
        lock (turn)
            return key.SignHash(hash.GetHashAndReset(), Format);
    }
}
