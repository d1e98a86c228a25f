using System.Security.Cryptography;
using Preinit.HeapImages;

namespace Preinit;

/// <summary>Signs images, so that <see cref="LoadOptions.TrustedKeys"/> can tell who wrote them. Thread-safe.</summary>
public abstract class HeapImageSigner
{
    private protected HeapImageSigner(string keyId)
    {
        SignatureBlock.CheckKeyId(keyId);
        KeyId = keyId;
    }

    /// <summary>The name of the key, which stands in the image.</summary>
    public string KeyId { get; }

    /// <summary>Signs with HMAC-SHA256: who can check such signatures can also make them.</summary>
    /// <param name="keyId">A name for the key, of up to 200 bytes.</param>
    /// <param name="key">At least 16 bytes that are secret and random.</param>
    public static HeapImageSigner Hmac(string keyId, ReadOnlySpan<byte> key) => new HmacSigner(keyId, HmacKey.Copy(key));

    /// <summary>Signs with ECDSA over SHA-256.</summary>
    /// <param name="keyId">A name for the key, of up to 200 bytes.</param>
    /// <param name="key">A private key, such as one of the curve P-256. Must not be disposed of before the last save, nor be used elsewhere at the same time.</param>
    public static HeapImageSigner Ecdsa(string keyId, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new EcdsaSigner(keyId, key);
    }

    internal abstract SignatureAlgorithm Algorithm { get; }

    /// <summary>In bytes.</summary>
    internal abstract int SignatureLength { get; }

    /// <summary>Takes what is to be signed.</summary>
    internal abstract IncrementalHash Begin();

    /// <param name="hash">Has taken all of it.</param>
    internal abstract byte[] Sign(IncrementalHash hash);
}
