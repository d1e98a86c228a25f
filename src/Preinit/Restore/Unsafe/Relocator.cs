using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Copies the heap of an image to its place and turns type indexes into method tables and offsets into addresses, in one forward
/// pass: each block is checked, copied and patched while it is in the cache.
/// </summary>
unsafe ref struct Relocator
{
    const int PrefaultSize = 1 << 20;

    readonly byte* source;
    readonly byte* heap;
    readonly nint* methodTables;
    readonly TypeRecord* types;
    readonly uint* slots;
    readonly BlockRecord* blocks;
    readonly long length;
    readonly long leafOffset;
    readonly bool prefault;
    long copied;
    long limit;
    long prefaulted;

    public Relocator(ImageReader reader, byte* heap, nint* methodTables, bool prefault)
    {
        this.heap = heap;
        this.methodTables = methodTables;
        this.prefault = prefault;
        source = reader.Heap;
        types = (TypeRecord*)reader.Records(SectionId.Types);
        slots = (uint*)reader.Records(SectionId.Slots);
        blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
        length = (long)reader.Header->HeapLength;
        leafOffset = (long)reader.Header->LeafOffset;
    }

    /// <summary>Relocates the objects from one offset to another; both are those of objects, or the end.</summary>
    /// <returns><see langword="false"/> if a block is damaged; the bytes written so far are then of no meaning.</returns>
    public bool TryRun(long from, long to)
    {
        (copied, prefaulted, limit) = (from - 8, from - 8, to - 8); // an object's header lies before it
        var offset = from;
        while (offset < leafOffset && offset < to)
        {
            if (!TryCopyTo(offset + 16))
                return false;

            var target = heap + offset;
            var index = *(uint*)target;
            var type = types + index;
            var end = offset + type->SizeOf(*(uint*)(target + 8));
            if (!TryCopyTo(end - 8))
                return false;

            *(nint*)target = methodTables[index];
            Relocate(target, type);
            offset = end;
        }
        return TryRunLeaves(offset, to);
    }

    /// <summary>The tail of the heap: objects without references need their method tables only.</summary>
    bool TryRunLeaves(long offset, long to)
    {
        while (offset < to)
        {
            if (!TryCopyTo(offset + 16))
                return false;

            var target = heap + offset;
            var index = *(uint*)target;
            offset += types[index].SizeOf(*(uint*)(target + 8));
            *(nint*)target = methodTables[index];
        }
        return offset == to && TryCopyTo(limit);
    }

    readonly void Relocate(byte* target, TypeRecord* type)
    {
        switch (type->Kind)
        {
            case TypeKind.Fields:
                RelocateSlots(target, type);
                break;
            case TypeKind.ReferenceArray:
                var references = (nint*)(target + type->DataOffset);
                for (var last = references + ElementCount(target); references < last; references++)
                    RelocateSlot(references);
                break;
            case TypeKind.StructArray:
                RelocateStructs(target + type->DataOffset, ElementCount(target), type);
                break;
        }
    }

    /// <summary>Slot by slot, each through all elements: most structs have one or two, and each pass is a plain loop.</summary>
    readonly void RelocateStructs(byte* elements, uint count, TypeRecord* type)
    {
        nint stride = type->ComponentSize;
        var length = (nint)count * stride;
        for (uint i = 0; i < type->SlotCount; i++)
        {
            var slot = elements + slots[type->FirstSlot + i];
            for (var last = slot + length; slot < last; slot += stride)
                RelocateSlot((nint*)slot);
        }
    }

    /// <summary>An array's first length field counts the elements of all its dimensions.</summary>
    static uint ElementCount(byte* array) => *(uint*)(array + 8);

    readonly void RelocateSlots(byte* start, TypeRecord* type)
    {
        var slot = slots + type->FirstSlot;
        for (var last = slot + type->SlotCount; slot < last; slot++)
            RelocateSlot((nint*)(start + *slot));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly void RelocateSlot(nint* slot)
    {
        var offset = *slot;
        *slot = offset == 0 ? 0 : (nint)heap + offset;
    }

    /// <summary>Makes sure that the heap is there up to <paramref name="offset"/>, block by block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool TryCopyTo(long offset) => offset <= copied || TryCopyBlocks(Math.Min(offset, limit));

    [MethodImpl(MethodImplOptions.NoInlining)]
    bool TryCopyBlocks(long offset)
    {
        while (copied < offset)
        {
            if (prefault && copied >= prefaulted)
                Prefault();

            // Where two threads meet in the middle of a block, both check all of it and each copies its part.
            var block = copied / ImageFormat.BlockSize;
            var start = block * ImageFormat.BlockSize;
            var end = Math.Min(start + ImageFormat.BlockSize, length);
            if (Checksum.Compute(source + start, (nint)(end - start)) != blocks[block].Checksum)
                return false;

            var size = Math.Min(end, limit) - copied;
            Buffer.MemoryCopy(source + copied, heap + copied, size, size);
            copied += size;
        }
        return true;
    }

    void Prefault()
    {
        var size = Math.Min(PrefaultSize, limit - prefaulted);
        PagePopulation.ForReading(source + prefaulted, size);
        PagePopulation.ForWriting(heap + prefaulted, size);
        prefaulted += size;
    }
}
