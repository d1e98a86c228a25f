using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Chooses how the heap is laid down: all at once where no background collection can interfere, else object by object.</summary>
static class HeapRestorer
{
    /// <returns>The heap, or <see langword="null"/> where the image is damaged.</returns>
    public static RestoredHeap? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles)
    {
        using var quiet = BackgroundCollections.Exclude();
        return quiet.Excluded ? PinnedArrayHeap.TryRestore(reader, handles) : ObjectByObjectHeap.TryRestore(reader, handles);
    }
}
