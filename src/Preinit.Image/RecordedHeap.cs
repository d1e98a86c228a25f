using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>
/// What a file that <c>PREINIT_PROFILE</c> names has of a restored image: this, then the addresses of its types, one of 8 bytes for each, then the memory of its objects
/// with references.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
struct RecordedHeap
{
    /// <summary>The first bytes of each: a file has one for each part of the app's image that was used.</summary>
    public const ulong FirstBytes = 0x3150_4145_4854_4950; // "PITHEAP1"

    public ulong Magic;

    /// <summary>Of the image, or of the part: tells which one it is.</summary>
    public ulong MetadataChecksum;

    /// <summary>An object lies at this address plus its offset in the image's heap,</summary>
    public ulong Heap;

    /// <summary>or at this one plus its offset,</summary>
    public ulong Leafs;

    /// <summary>if it lies behind this offset.</summary>
    public long LeafOffset;

    public long TypeCount;

    /// <summary>Bytes of the memory, from the start of the heap. What could not be read is zero.</summary>
    public long Length;
}
