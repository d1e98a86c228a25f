using System.Security.Cryptography;
using Preinit.HeapImages;

namespace Preinit;

/// <summary>A key whose signatures on images are trusted. Thread-safe.</summary>
public abstract class HeapImageKey
{
    private protected HeapImageKey(string keyId)
    {
        SignatureBlock.CheckKeyId(keyId);
        KeyId = keyId;
    }

    /// <summary>The name that the signer gave the key.</summary>
    public string KeyId { get; }

    /// <summary>The key of <see cref="HeapImageSigner.Hmac"/>.</summary>
    /// <param name="keyId">The name of the key.</param>
    /// <param name="key">The same bytes.</param>
    public static HeapImageKey Hmac(string keyId, ReadOnlySpan<byte> key) => new HmacKey(keyId, HmacKey.Copy(key));

    /// <summary>The public key of the one given to <see cref="HeapImageSigner.Ecdsa"/>.</summary>
    /// <param name="keyId">The name of the key.</param>
    /// <param name="key">A key, of which the public part is copied.</param>
    public static HeapImageKey Ecdsa(string keyId, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new EcdsaKey(keyId, key.ExportSubjectPublicKeyInfo());
    }

    internal abstract SignatureAlgorithm Algorithm { get; }

    /// <summary>Takes what was signed.</summary>
    internal abstract IncrementalHash Begin();

    /// <param name="hash">Has taken all of it.</param>
    /// <param name="signature">What it was signed with.</param>
    internal abstract bool IsOf(IncrementalHash hash, ReadOnlySpan<byte> signature);
}
