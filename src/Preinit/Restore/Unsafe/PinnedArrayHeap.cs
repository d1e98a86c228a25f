using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.CompilerServices;
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
/// store. Objects without references may be elsewhere (<see cref="LeafSegment"/>). A heap that is laid down lazily starts at whole pages: then the array is not empty, and another one lies behind the heap. Objects there never move, so the absolute addresses written into them stay right. No background collection is sweeping
/// meanwhile (<see cref="BackgroundCollections"/>).
/// </remarks>
sealed unsafe class PinnedArrayHeap : RestoredHeap
{
    /// <summary>Up to here their method tables are on the stack: the first use of native memory takes a while.</summary>
    const int FewTypes = 1000;

    const int EmptyArray = 24;

    readonly HeapPlace place;

    PinnedArrayHeap(object?[] roots, HeapPlace place, LargeArrays large) : base(roots, large) => this.place = place;

    /// <summary>Restores the heap; <paramref name="disturbed"/> says that background collections could no longer be excluded.</summary>
    /// <returns>The heap, or <see langword="null"/> where the image is damaged or the work was disturbed.</returns>
    public static RestoredHeap? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles, LargeArrays large, delegate*<nint, nint, nint> register, LiveSource? source, out bool disturbed)
    {
        var isLazy = reader.Flags.HasFlag(ImageFlags.Lazy);
        var refusal = isLazy ? LazyRelocation.Refusal(reader, register) : null;
        isLazy &= refusal == null;
        var leafs = isLazy ? null : LeafSegment.TryReserve(reader, register);
        var length = leafs?.Offset ?? (long)reader.Header->CopiedLength;
        var room = isLazy ? ImageFormat.BlockSize + EmptyArray : 0; // so that every block can lie at a multiple of its size, and an array fill the rest
        var array = GC.AllocateUninitializedArray<byte>((int)length + room, pinned: true);
        var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        var before = isLazy ? (int)(-(nint)start & (ImageFormat.BlockSize - 1)) : 0;
        var heap = start + before;
        if (isLazy)
            WriteArray(heap + length, room - before);

        var place = leafs == null ? new HeapPlace(heap) : new(heap, leafs.Leafs, leafs.Offset);
        var isIntact = TryRelocate(reader, place, handles, isLazy, source, out var lazy, ref refusal);
        var guard = lazy?.Guard(array);
        disturbed = isIntact && leafs != null && !leafs.TryRegister(register) || !BackgroundCollections.StillExcluded;
        object? behind = null;
        var roots = isIntact && !disturbed
            ? Split((ArrayLength*)(start - 8), before, (nint)heap + ImageFormat.RootsOffset, isLazy ? (nint)heap + (nint)length + 8 : 0, ref behind) : null;
        if (guard != null)
            guard.Behind = behind;
        GC.KeepAlive(array); // only raw pointers are used above: without this the array would count as dead from its first use on
        if (roots == null)
        {
            leafs?.Free();
            return null;
        }
        var restored = new PinnedArrayHeap(Unsafe.As<object?[]>(roots), place, large) { Laziness = lazy != null ? "lazily" : refusal == null ? null : "at once, since " + refusal };
        large.Connect(restored);
        return restored;
    }

    /// <summary>An array of bytes from one address on, of a given size, header included: what lies behind the heap.</summary>
    static void WriteArray(byte* start, int size)
    {
        *(nint*)start = 0;
        *(nint*)(start + 8) = typeof(byte[]).TypeHandle.Value;
        *(nint*)(start + 16) = size - EmptyArray;
    }

    /// <param name="reader">The image.</param>
    /// <param name="place">Where its heap goes.</param>
    /// <param name="handles">Its types.</param>
    /// <param name="isLazy">Whether to try to do it lazily.</param>
    /// <param name="source">Reads its heap, if it is not in memory.</param>
    /// <param name="lazy">Does the work from now on, or <see langword="null"/> if it has been done.</param>
    /// <param name="refusal">Why it is not done lazily.</param>
    static bool TryRelocate(ImageReader reader, HeapPlace place, RuntimeTypeHandle[] handles, bool isLazy, LiveSource? source, out LazyRelocation? lazy, ref string? refusal)
    {
        lazy = isLazy ? LazyRelocation.TryStart(reader, place.Heap, handles, out refusal) : null;
        if (handles.Length <= FewTypes)
        {
            var few = stackalloc nint[handles.Length];
            return TryRelocate(reader, place, handles, few, source, ref lazy, ref refusal);
        }
        var methodTables = (nint*)NativeMemory.Alloc((nuint)handles.Length, (nuint)sizeof(nint));
        try
        {
            return TryRelocate(reader, place, handles, methodTables, source, ref lazy, ref refusal);
        }
        finally
        {
            NativeMemory.Free(methodTables);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool TryRelocate(ImageReader reader, HeapPlace place, RuntimeTypeHandle[] handles, nint* methodTables, LiveSource? source, ref LazyRelocation? lazy, ref string? refusal)
    {
        for (var i = 0; i < handles.Length; i++)
            methodTables[i] = handles[i].Value;
        var intact = lazy != null ? TryRelocateLazily(reader, place, methodTables, ref lazy, ref refusal)
            : (long)reader.Header->CopiedLength < ParallelRelocation.From ? TryRelocateHere(reader, place, methodTables) : TryRelocateInParallel(reader, place, methodTables, source);
        ClearLargeReferences(reader, place.Heap);
        return intact;
    }

    /// <remarks>The thread is native and runs already; what it does until the kernel has taken over the pages does not touch what is done here.</remarks>
    static bool TryRelocateLazily(ImageReader reader, HeapPlace place, nint* methodTables, ref LazyRelocation? lazy, ref string? refusal)
    {
        BackgroundCollections.Settle(place.HeapLength(reader));
        if (lazy!.Finish())
            return new Relocator(reader, place, methodTables).TryRun(LazyRelocation.BlockCount(reader), Relocator.EndOf(reader));
        lazy = null;
        refusal = "the kernel refuses userfaultfd";
        return TryRelocateInParallel(reader, place, methodTables);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool TryRelocateHere(ImageReader reader, HeapPlace place, nint* methodTables)
    {
        BackgroundCollections.Settle(place.HeapLength(reader));
        if ((long)reader.Header->CopiedLength >= PagePopulation.FewPages && PagePopulation.IsCheap)
            Populate(new(place, (long)reader.Header->CopiedLength));
        return new Relocator(reader, place, methodTables).TryRun(0, Relocator.EndOf(reader));
    }

    /// <summary>All pages of the heap.</summary>
    static void Populate(HeapParts parts)
    {
        for (var part = 0; part < parts.Count; part++)
            parts.PrepareForWriting(part);
    }

    static bool TryRelocateInParallel(ImageReader reader, HeapPlace place, nint* methodTables, LiveSource? source = null)
    {
        var relocation = new ParallelRelocation(reader, place, methodTables, source);
        relocation.Start();
        BackgroundCollections.Settle(place.HeapLength(reader));
        return relocation.TryFinish();
    }

    /// <summary>Offsets of what is not in the array must not be taken for addresses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void ClearLargeReferences(ImageReader reader, byte* heap)
    {
        var slots = (uint*)reader.Records(SectionId.LargeReferences);
        for (uint i = 0; i < reader.Length(SectionId.LargeReferences) / sizeof(uint); i++)
            *(nint*)(heap + slots[i]) = 0;
    }

    /// <summary>
    /// Not inlined and without calls but that of a write barrier, at which nothing stops: no collection can come between the store and the moment when the
    /// root, and what lies behind the heap, are held as references.
    /// </summary>
    /// <remarks>
    /// A thread is stopped in code without loops only at calls, or, if it was made for debuggers, between any two instructions; so this library is never made for those. Code
    /// that is compiled in a hurry calls the framework's small methods (<see cref="Volatile"/>, <see cref="Unsafe"/>) where other code has them inlined; so none is used here.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static object Split(ArrayLength* length, int newLength, nint root, nint behind, ref object? heldBehind)
    {
        length->Value = newLength;
#pragma warning disable CS8500 // addresses of references: those of the two parameters, as what they hold
        heldBehind = *(object*)&behind;
        return *(object*)&root;
#pragma warning restore CS8500
    }

    /// <summary>What is written before is there for every processor that sees it.</summary>
    struct ArrayLength
    {
        public volatile int Value;
    }

    public override nint Start => place.Leafs == place.Heap ? (nint)place.Heap : 0;

    public override HeapPlace? Place => place;

    /// <remarks>A store through a reference compiles to the checked write barrier, which marks the card of this pinned address.</remarks>
    public override void Store(uint slot, object value) => Unsafe.AsRef<object>(place.Heap + slot) = value;

    /// <remarks>The object is alive, and does not move.</remarks>
    protected override object CopiedObjectAt(uint offset)
    {
        var address = (nint)place.ObjectAt(offset);
        return Unsafe.As<nint, object>(ref address);
    }
}
