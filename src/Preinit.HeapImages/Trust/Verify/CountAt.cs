namespace Preinit.HeapImages;

/// <summary>A <see cref="CountRule"/>, and where the fields lie.</summary>
/// <param name="Count">Offset of the number.</param>
/// <param name="Array">Offset of the reference.</param>
sealed record CountAt(uint Count, uint Array);
