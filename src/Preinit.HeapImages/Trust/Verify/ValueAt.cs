namespace Preinit.HeapImages;

/// <summary>A value that has to follow a rule.</summary>
/// <param name="offset">In bytes.</param>
sealed class ValueAt(uint offset, ValueRule rule)
{
    public uint Offset => offset;

    public ValueRule Rule => rule;
}
