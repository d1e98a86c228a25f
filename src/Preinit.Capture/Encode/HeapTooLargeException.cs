using Preinit.Image;

namespace Preinit.Capture;

/// <summary>The objects take more room than an image has.</summary>
/// <param name="length">Bytes they would take.</param>
sealed class HeapTooLargeException(long length) : Exception($"the heap would be {length} bytes; an image holds at most {ImageFormat.MaxHeapLength}")
{
    public long Length => length;
}
