using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Chooses how the heap is laid down: all at once where no background collection can interfere, else object by object.</summary>
static class HeapRestorer
{
    /// <summary>Two images must not change and restore the process's latency mode at the same time.</summary>
    static readonly object OneAtATime = new(); // not a Lock: setting up that type costs half a millisecond

    /// <returns>The heap, or <see langword="null"/> where the image is damaged.</returns>
    public static RestoredHeap? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles)
    {
        lock (OneAtATime)
        {
            using var quiet = BackgroundCollections.Exclude();
            if (quiet.Excluded)
            {
                var heap = PinnedArrayHeap.TryRestore(reader, handles, out var disturbed);
                if (!disturbed)
                    return heap;
            }
        }
        return ObjectByObjectHeap.TryRestore(reader, handles);
    }
}
