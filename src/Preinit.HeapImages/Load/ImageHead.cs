namespace Preinit.HeapImages;

/// <summary>What every load has to know of a manifest, read from the quick table behind it where that can be used.</summary>
/// <param name="Root">See <see cref="Manifest"/>.</param>
/// <param name="ObjectTypeCount">See <see cref="Manifest"/>.</param>
/// <param name="HasHooks">See <see cref="Manifest"/>.</param>
sealed record ImageHead(int Root, int ObjectTypeCount, bool HasHooks)
{
    /// <param name="file">Its manifest is read only if it has to be.</param>
    /// <param name="tokens">The quick table, if it can be used.</param>
    public static ImageHead Of(LoadedFile file, TypesByTokens? tokens) => tokens != null
        ? new(tokens.Root, tokens.ObjectTypeCount, tokens.HasHooks)
        : new(file.Manifest.Root, file.Manifest.ObjectTypeCount, file.Manifest.HasHooks);
}
