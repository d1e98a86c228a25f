namespace Preinit.HeapImages;

/// <summary>A bit for each word of a heap, in the order of the bits of relocation maps.</summary>
/// <param name="length">Bytes of the heap.</param>
sealed class PlaceBits(long length)
{
    readonly ulong[] bits = new ulong[(length + 511) / 512];

    public bool this[long offset] => (bits[offset >> 9] >> (int)(offset >> 3) & 1) != 0;

    public void Set(long offset) => bits[offset >> 9] |= 1UL << (int)(offset >> 3);

    /// <summary>Those of one map.</summary>
    public ulong Of(int map) => map < bits.Length ? bits[map] : 0;
}
