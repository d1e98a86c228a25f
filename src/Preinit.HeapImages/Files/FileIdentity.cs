using System.Security.Cryptography;

namespace Preinit.HeapImages;

/// <summary>What tells an image from all others.</summary>
static class FileIdentity
{
    /// <param name="manifest">With its padding.</param>
    /// <param name="metadata">What the image has before its heap, the checksums of which are in it.</param>
    public static byte[] Of(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> metadata)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(manifest);
        hash.AppendData(metadata);
        return hash.GetHashAndReset();
    }
}
