using System.Security.Cryptography;

namespace Preinit.HeapImages;

sealed class HmacKey(string keyId, byte[] key) : HeapImageKey(keyId)
{
    const int MinLength = 16;

    internal override SignatureAlgorithm Algorithm => SignatureAlgorithm.HmacSha256;

    internal override IncrementalHash Begin() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    /// <summary>Takes the same time whatever differs.</summary>
    internal override bool IsOf(IncrementalHash hash, ReadOnlySpan<byte> signature) => CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), signature);

    public static byte[] Copy(ReadOnlySpan<byte> key) => key.Length >= MinLength ? key.ToArray() : throw new ArgumentException($"A key of {key.Length} bytes can be guessed; it needs {MinLength} or more.", nameof(key));
}
