using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Chooses how the heap is laid down: all at once where no background collection can interfere, else object by object.</summary>
static unsafe class HeapRestorer
{
    /// <summary>Two images must not change and restore the process's latency mode at the same time.</summary>
    static readonly object OneAtATime = new(); // not a Lock: setting up that type costs half a millisecond

    /// <param name="reader">The image.</param>
    /// <param name="handles">Its types.</param>
    /// <param name="register">See <see cref="LargeArrays"/>.</param>
    /// <returns>The heap, or <see langword="null"/> where the image is damaged.</returns>
    public static RestoredHeap? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles, delegate*<nint, nint, nint> register = null)
    {
        if (LargeArrays.TryRestore(reader, handles, register) is not { } large)
            return null;
        lock (OneAtATime)
        {
            using var quiet = BackgroundCollections.Exclude();
            if (quiet.Excluded)
            {
                var heap = PinnedArrayHeap.TryRestore(reader, handles, large, out var disturbed);
                if (!disturbed)
                    return heap;
            }
        }
        return ObjectByObjectHeap.TryRestore(reader, handles, large);
    }
}
