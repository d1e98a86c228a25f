namespace Preinit.HeapImages;

/// <summary>A <see cref="CountRule"/>, and where the fields lie.</summary>
/// <param name="count">Offset of the number.</param>
/// <param name="array">Offset of the reference.</param>
sealed class CountAt(uint count, uint array)
{
    public uint Count => count;

    public uint Array => array;
}
