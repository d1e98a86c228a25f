using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// The fast way: the whole image becomes the payload of one pinned byte array, is relocated there, and then the array is shrunk to
/// length 0, which leaves its payload as ordinary objects of the pinned object heap.
/// </summary>
/// <remarks>
/// Why this is sound. The collector finds objects by walking from one to the next by their sizes. Before the shrinking it sees one
/// array without references; afterwards an empty array of 24 bytes and, from exactly its end to exactly the old end, the objects of
/// the image, each with a valid method table and with references only to one another. The two states are separated by one aligned
/// store. Objects there never move, so the absolute addresses written into them stay right. No background collection is sweeping
/// meanwhile (<see cref="BackgroundCollections"/>).
/// </remarks>
sealed unsafe class PinnedArrayHeap : RestoredHeap
{
    /// <summary>Up to here their method tables are on the stack: the first use of native memory takes a while.</summary>
    const int FewTypes = 1000;

    readonly byte* heap;

    PinnedArrayHeap(object?[] roots, byte* heap, LargeArrays large) : base(roots, large) => this.heap = heap;

    /// <summary>Restores the heap; <paramref name="disturbed"/> says that background collections could no longer be excluded.</summary>
    /// <returns>The heap, or <see langword="null"/> where the image is damaged or the work was disturbed.</returns>
    public static RestoredHeap? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles, LargeArrays large, out bool disturbed)
    {
        var length = (long)reader.Header->CopiedLength;
        var array = GC.AllocateUninitializedArray<byte>((int)length, pinned: true);
        var heap = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        var intact = TryRelocate(reader, heap, handles);
        disturbed = !BackgroundCollections.StillExcluded;
        var roots = intact && !disturbed ? Split((int*)(heap - 8), (nint)heap + ImageFormat.RootsOffset) : null;
        GC.KeepAlive(array); // only raw pointers are used above: without this the array would count as dead from its first use on
        if (roots == null)
            return null;
        var restored = new PinnedArrayHeap(Unsafe.As<object?[]>(roots), heap, large);
        large.Connect(restored);
        return restored;
    }

    static bool TryRelocate(ImageReader reader, byte* heap, RuntimeTypeHandle[] handles)
    {
        if (handles.Length <= FewTypes)
        {
            var few = stackalloc nint[handles.Length];
            return TryRelocate(reader, heap, handles, few);
        }
        var methodTables = (nint*)NativeMemory.Alloc((nuint)handles.Length, (nuint)sizeof(nint));
        var intact = TryRelocate(reader, heap, handles, methodTables);
        NativeMemory.Free(methodTables);
        return intact;
    }

    static bool TryRelocate(ImageReader reader, byte* heap, RuntimeTypeHandle[] handles, nint* methodTables)
    {
        for (var i = 0; i < handles.Length; i++)
            methodTables[i] = handles[i].Value;
        var intact = (long)reader.Header->CopiedLength < ParallelRelocation.From ? TryRelocateHere(reader, heap, methodTables) : TryRelocateInParallel(reader, heap, methodTables);
        ClearLargeReferences(reader, heap);
        return intact;
    }

    static bool TryRelocateHere(ImageReader reader, byte* heap, nint* methodTables)
    {
        BackgroundCollections.Settle((long)reader.Header->CopiedLength);
        return new Relocator(reader, heap, methodTables).TryRunAll();
    }

    static bool TryRelocateInParallel(ImageReader reader, byte* heap, nint* methodTables)
    {
        var relocation = new ParallelRelocation(reader, heap, methodTables);
        relocation.Start();
        BackgroundCollections.Settle((long)reader.Header->CopiedLength);
        return relocation.TryFinish();
    }

    /// <summary>Offsets of what is not in the array must not be taken for addresses.</summary>
    static void ClearLargeReferences(ImageReader reader, byte* heap)
    {
        var slots = (uint*)reader.Records(SectionId.LargeReferences);
        for (uint i = 0; i < reader.Length(SectionId.LargeReferences) / sizeof(uint); i++)
            *(nint*)(heap + slots[i]) = 0;
    }

    /// <summary>
    /// Not inlined and without calls: no collection can come between the store and the moment when the root is held as a reference.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static object Split(int* arrayLength, nint root)
    {
        Volatile.Write(ref *arrayLength, 0);
        return Unsafe.As<nint, object>(ref root);
    }

    /// <remarks>A store through a reference compiles to the checked write barrier, which marks the card of this pinned address.</remarks>
    public override void Store(uint slot, object value) => Unsafe.AsRef<object>(heap + slot) = value;

    /// <remarks>The object is alive, and does not move.</remarks>
    protected override object CopiedObjectAt(uint offset)
    {
        var address = (nint)(heap + offset);
        return Unsafe.As<nint, object>(ref address);
    }
}
