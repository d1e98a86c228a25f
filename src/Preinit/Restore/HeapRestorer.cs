using System.Runtime.CompilerServices;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Chooses how the heap is laid down: all at once where no background collection can interfere and none has to be made for it, else object by object.
/// </summary>
static unsafe class HeapRestorer
{
    /// <summary>1 while an image changes the process's latency mode and sets it back: two must not do so at the same time.</summary>
    static int busy;

    /// <summary>
    /// Once there was a full collection, laying a heap down at once takes another one, which blocks all threads (<see cref="BackgroundCollections.Settle"/>).
    /// Up to this size, making the objects one by one takes less than that does in most processes, and stops nobody.
    /// </summary>
    const long SmallHeap = 256 * 1024;

    /// <param name="reader">The image.</param>
    /// <param name="handles">Its types.</param>
    /// <param name="register">See <see cref="LargeArrays"/>.</param>
    /// <param name="source">Reads the heap, if it is not in memory yet.</param>
    /// <returns>The heap, or <see langword="null"/> where the image is damaged.</returns>
    public static RestoredHeap? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles, delegate*<nint, nint, nint> register = null, LiveSource? source = null)
    {
        if (source != null && !ParallelRelocation.CanRead(reader))
        {
            Read(reader, source);
            source = null;
        }
        if (GC.CollectionCount(2) == 0 || (long)reader.Header->CopiedLength > SmallHeap)
            return TryRestoreAtOnce(reader, handles, register, source);
        return LargeArrays.TryRestore(reader, handles, register) is { } large ? ObjectByObjectHeap.TryRestore(reader, handles, large) : null;
    }

    /// <summary>Lays the heap down at once, unless background collections interfere.</summary>
    /// <inheritdoc cref="TryRestore"/>
    public static RestoredHeap? TryRestoreAtOnce(ImageReader reader, RuntimeTypeHandle[] handles, delegate*<nint, nint, nint> register = null, LiveSource? source = null)
    {
        if (LargeArrays.TryRestore(reader, handles, register) is not { } large)
            return null;
        Enter();
        try
        {
            using var quiet = BackgroundCollections.Exclude();
            if (quiet.Excluded)
            {
                var heap = PinnedArrayHeap.TryRestore(reader, handles, large, register, source, out var disturbed);
                if (!disturbed)
                    return heap;
            }
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
        if (source != null)
            Read(reader, source);
        return ObjectByObjectHeap.TryRestore(reader, handles, large);
    }

    /// <summary>To its place behind the metadata.</summary>
    static void Read(ImageReader reader, LiveSource source)
    {
        source.Read(0, (nint)reader.Heap, (nint)reader.Header->HeapLength);
        if (source.Checks)
            source.Check((nint)reader.Heap);
    }

    /// <summary>Nearly never has to wait. A lock would cost more than the rest of a small restore: the first one in a process has much to set up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Enter()
    {
        if (Interlocked.CompareExchange(ref busy, 1, 0) != 0)
            Wait();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Wait()
    {
        while (Interlocked.CompareExchange(ref busy, 1, 0) != 0)
            Thread.Sleep(1);
    }
}
