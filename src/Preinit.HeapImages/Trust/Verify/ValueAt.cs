namespace Preinit.HeapImages;

/// <summary>A value that has to follow a rule.</summary>
/// <param name="Offset">In bytes.</param>
readonly record struct ValueAt(uint Offset, ValueRule Rule);
