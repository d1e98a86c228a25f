using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// The slow way, which asks nothing of the garbage collector: every object is allocated by the runtime and filled through
/// references, so that collections of any kind may run meanwhile.
/// </summary>
sealed unsafe class ObjectByObjectHeap : RestoredHeap
{
    readonly uint[] offsets; // not lists: of numbers, their code would have to be compiled at start-up
    readonly object[] objects;

    ObjectByObjectHeap(uint[] offsets, object[] objects, LargeArrays large) : base((object?[])objects[0], large) =>
        (this.offsets, this.objects) = (offsets, objects);

    public static RestoredHeap? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles, LargeArrays large)
    {
        if (!HeapBlocks.AreIntact(reader, 0, (long)reader.Header->CopiedLength))
            return null;

        var types = (TypeRecord*)reader.Records(SectionId.Types);
        var slots = (uint*)reader.Records(SectionId.Slots);
        var count = (int)(reader.Header->ObjectCount - reader.Length(SectionId.LargeArrays) / (uint)sizeof(LargeArrayRecord));
        var (offsets, objects) = (new uint[count], new object[count]);
        var next = 0;
        for (long offset = ImageFormat.RootsOffset; offset < (long)reader.Header->CopiedLength; )
        {
            var source = reader.Heap + offset;
            var type = types + *(uint*)source;
            var created = ObjectAllocator.Allocate(source, type, handles[*(uint*)source]);
            ObjectFiller.Fill(created, source, type, slots);
            (offsets[next], objects[next]) = ((uint)offset, created);
            next++;
            offset += type->SizeOf(*(uint*)(source + 8));
        }

        var heap = new ObjectByObjectHeap(offsets, objects, large) { Laziness = reader.Flags.HasFlag(ImageFlags.Lazy) ? "object by object" : null };
        for (var i = 0; i < count; i++)
            heap.ConnectObject(i, reader, types, slots);
        return heap;
    }

    public override void Store(uint slot, object value)
    {
        var index = IndexAt(slot);
        RawObject.Slot(objects[index], (nint)(slot - offsets[index])) = value;
    }

    protected override object CopiedObjectAt(uint offset) => objects[IndexAt(offset)];

    /// <summary>The last object that starts at an offset or before it.</summary>
    int IndexAt(uint offset)
    {
        var (first, end) = (0, offsets.Length);
        while (end - first > 1)
        {
            var middle = (first + end) / 2;
            (first, end) = offsets[middle] <= offset ? (middle, end) : (first, middle);
        }
        return first;
    }

    void ConnectObject(int index, ImageReader reader, TypeRecord* types, uint* slots)
    {
        var source = reader.Heap + offsets[index];
        var type = types + *(uint*)source;
        var length = *(uint*)(source + 8);
        switch (type->Kind)
        {
            case TypeKind.Fields:
                ConnectSlots(objects[index], source, 0, slots + type->FirstSlot, type->SlotCount);
                break;
            case TypeKind.ReferenceArray:
                for (uint i = 0; i < length; i++)
                    ConnectSlot(objects[index], source, type->DataOffset + i * (uint)sizeof(nint));
                break;
            case TypeKind.StructArray:
                for (uint i = 0; i < length; i++)
                    ConnectSlots(objects[index], source, type->DataOffset + i * type->ComponentSize, slots + type->FirstSlot, type->SlotCount);
                break;
        }
    }

    void ConnectSlots(object target, byte* source, uint start, uint* slots, uint count)
    {
        for (uint i = 0; i < count; i++)
            ConnectSlot(target, source, start + slots[i]);
    }

    void ConnectSlot(object target, byte* source, uint offset)
    {
        var value = *(long*)(source + offset);
        if (value != 0)
            RawObject.Slot(target, (nint)offset) = ObjectAt((uint)value);
    }
}
