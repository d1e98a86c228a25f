using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Where the objects of an image go: all into one array, or those without references to memory of their own (<see cref="LeafSegment"/>).</summary>
/// <param name="heap">An object goes to this address plus its offset in the image's heap,</param>
/// <param name="leafs">or to this one plus its offset,</param>
/// <param name="leafOffset">if it lies behind this offset.</param>
readonly unsafe struct HeapPlace(byte* heap, byte* leafs, long leafOffset)
{
    public readonly byte* Heap = heap;
    public readonly byte* Leafs = leafs;
    public readonly long LeafOffset = leafOffset;

    /// <summary>All in one.</summary>
    public HeapPlace(byte* heap) : this(heap, heap, long.MaxValue)
    {
    }

    /// <summary>How much of a heap goes into the array.</summary>
    public long HeapLength(ImageReader reader) => Math.Min((long)reader.Header->CopiedLength, LeafOffset);

    public byte* ObjectAt(long offset) => (offset > LeafOffset ? Leafs : Heap) + offset;
}
