using Preinit.HeapImages;

namespace Preinit.Inspect;

/// <summary>The images that are embedded in a published app, as bases of changes.</summary>
static class EmbeddedBases
{
    /// <summary>Finds them by their identities.</summary>
    public static Func<HeapImageBase, Stream?> In(PublishedApp app) => wanted =>
    {
        foreach (var image in app.Images)
        {
            if (Convert.ToHexStringLower(EmbeddedFile.IdentityOf(image.Bytes)) == wanted.Identity)
                return AsFile(image.Bytes);
        }
        return null;
    };

    static unsafe MemoryStream AsFile(byte[] image)
    {
        using var memory = EmbeddedFile.Make(image);
        return new(new ReadOnlySpan<byte>(memory.Start, checked((int)memory.Length)).ToArray());
    }
}
