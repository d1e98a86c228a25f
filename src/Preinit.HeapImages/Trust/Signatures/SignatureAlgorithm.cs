namespace Preinit.HeapImages;

/// <summary>How an image is signed.</summary>
enum SignatureAlgorithm : uint
{
    HmacSha256 = 1,
    EcdsaSha256 = 2,
}
