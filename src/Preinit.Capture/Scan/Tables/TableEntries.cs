namespace Preinit.Capture;

/// <summary>The entries of a hash table that lie in the image, and where in each the key lies.</summary>
/// <param name="Holders">An array of structs, or one object for each entry.</param>
/// <param name="Key">The offset of the key in an entry.</param>
/// <param name="KeySize">In bytes.</param>
sealed record TableEntries(IReadOnlyList<object> Holders, int Key, int KeySize);
