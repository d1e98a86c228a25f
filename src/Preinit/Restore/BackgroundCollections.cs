using System.Runtime;
using System.Runtime.CompilerServices;

namespace Preinit.Restore;

/// <summary>
/// Keeps background garbage collections away while it lives. A background collection that is sweeping while one array becomes many
/// objects (see <see cref="PinnedArrayHeap"/>) would corrupt the heap, so none may start and none may be under way.
/// </summary>
readonly ref struct BackgroundCollections
{
    readonly GCLatencyMode mode;

    /// <summary><see langword="false"/> where this cannot be had: the process is in a no-GC region, whose mode must not be changed.</summary>
    public bool Excluded { get; }

    BackgroundCollections(GCLatencyMode mode, bool excluded) => (this.mode, Excluded) = (mode, excluded);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BackgroundCollections Exclude()
    {
        var mode = GCSettings.LatencyMode;
        if (mode == GCLatencyMode.NoGCRegion)
            return new(mode, excluded: false);

        // In this mode every full collection blocks, so no background collection starts from here on. One that started earlier
        // is waited for by Settle.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        return new(mode, GCSettings.LatencyMode == GCLatencyMode.Batch);
    }

    /// <summary>
    /// Called between the allocation of an array and its split. A blocking collection ends a background one that is under way; there
    /// can be none if no full collection ever started. An allocation of 4 MB or more makes the next collection a full one, which
    /// would then walk the whole image: done now, while the array is one opaque object, it costs next to nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Settle(long allocated)
    {
        const long LargeAllocation = 4 << 20;
        if (GC.CollectionCount(2) != 0 || allocated >= LargeAllocation)
            Collect();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Collect() => GC.Collect(2, GCCollectionMode.Forced, blocking: true);

    /// <summary>Whether it still holds: other code may set the process's latency mode at any time.</summary>
    public static bool StillExcluded => GCSettings.LatencyMode == GCLatencyMode.Batch;

    public void Dispose()
    {
        if (Excluded && StillExcluded)
            GCSettings.LatencyMode = mode;
    }
}
