namespace Preinit.Capture;

/// <summary>The entries of a hash table, and where in each the key lies.</summary>
/// <param name="Array">An array of structs.</param>
/// <param name="Key">The offset of the key in one.</param>
/// <param name="KeySize">In bytes.</param>
sealed record TableEntries(Array Array, int Key, int KeySize);
