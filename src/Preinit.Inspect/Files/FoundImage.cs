namespace Preinit.Inspect;

/// <summary>An image, or a part of one, as it was found.</summary>
/// <param name="Place">Where.</param>
/// <param name="Bytes">All of it; they are intact.</param>
public sealed record FoundImage(ImagePlace Place, byte[] Bytes)
{
    /// <summary>What names its types and fields, if it is a heap image.</summary>
    internal HeapImages.Manifest? Manifest { get; init; }
}
