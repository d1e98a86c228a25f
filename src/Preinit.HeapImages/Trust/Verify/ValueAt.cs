namespace Preinit.HeapImages;

/// <summary>A value that has to follow a rule.</summary>
/// <param name="Offset">In bytes.</param>
sealed record ValueAt(uint Offset, ValueRule Rule);
