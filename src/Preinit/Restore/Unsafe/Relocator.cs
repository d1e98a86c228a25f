using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Copies the heap of an image to its place and turns type indexes into method tables and offsets into addresses, in one forward
/// pass: each block is checked, copied and patched while it is in the cache.
/// </summary>
unsafe ref struct Relocator
{
    readonly byte* source;
    readonly byte* heap;
    readonly nint* methodTables;
    readonly TypeRecord* types;
    readonly uint* slots;
    readonly uint* checksums;
    readonly long length;
    readonly long leafOffset;
    long copied;

    public Relocator(ImageReader reader, byte* heap, nint* methodTables)
    {
        this.heap = heap;
        this.methodTables = methodTables;
        source = reader.Heap;
        types = reader.Records<TypeRecord>(SectionId.Types, out _);
        slots = reader.Records<uint>(SectionId.Slots, out _);
        checksums = reader.Records<uint>(SectionId.Blocks, out _);
        length = (long)reader.Header->HeapLength;
        leafOffset = (long)reader.Header->LeafOffset;
    }

    /// <returns><see langword="false"/> if a block is damaged; the bytes written so far are then of no meaning.</returns>
    public bool TryRun()
    {
        long offset = ImageFormat.RootsOffset;
        while (offset < leafOffset)
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
        return TryRunLeaves(offset);
    }

    /// <summary>The tail of the heap: objects without references need their method tables only.</summary>
    bool TryRunLeaves(long offset)
    {
        var end = length + 8; // where the next object's method table would be
        while (offset < end)
        {
            if (!TryCopyTo(offset + 16))
                return false;

            var target = heap + offset;
            var index = *(uint*)target;
            offset += types[index].SizeOf(*(uint*)(target + 8));
            *(nint*)target = methodTables[index];
        }
        return offset == end && TryCopyTo(length);
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
                var element = target + type->DataOffset;
                for (var last = element + (long)ElementCount(target) * type->ComponentSize; element < last; element += type->ComponentSize)
                    RelocateSlots(element, type);
                break;
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
    bool TryCopyTo(long offset) => offset <= copied || TryCopyBlocks(Math.Min(offset, length));

    [MethodImpl(MethodImplOptions.NoInlining)]
    bool TryCopyBlocks(long offset)
    {
        while (copied < offset)
        {
            var size = Math.Min(ImageFormat.BlockSize, length - copied);
            if (Checksum.Compute(source + copied, (nint)size) != checksums[copied / ImageFormat.BlockSize])
                return false;

            Buffer.MemoryCopy(source + copied, heap + copied, size, size);
            copied += size;
        }
        return true;
    }
}
