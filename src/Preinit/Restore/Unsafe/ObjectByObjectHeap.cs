using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// The slow way, which asks nothing of the garbage collector: every object is allocated by the runtime and filled through
/// references, so that collections of any kind may run meanwhile.
/// </summary>
sealed unsafe class ObjectByObjectHeap : RestoredHeap
{
    readonly List<uint> offsets;
    readonly List<object> objects;

    ObjectByObjectHeap(List<uint> offsets, List<object> objects, LargeArrays large) : base((object?[])objects[0], large) =>
        (this.offsets, this.objects) = (offsets, objects);

    public static RestoredHeap? TryRestore(ImageReader reader, RuntimeTypeHandle[] handles, LargeArrays large)
    {
        if (!HeapBlocks.AreIntact(reader, 0, (long)reader.Header->CopiedLength))
            return null;

        var types = (TypeRecord*)reader.Records(SectionId.Types);
        var slots = (uint*)reader.Records(SectionId.Slots);
        var offsets = new List<uint>((int)reader.Header->ObjectCount);
        var objects = new List<object>((int)reader.Header->ObjectCount);
        for (long offset = ImageFormat.RootsOffset; offset < (long)reader.Header->CopiedLength; )
        {
            var source = reader.Heap + offset;
            var type = types + *(uint*)source;
            offsets.Add((uint)offset);
            var created = ObjectAllocator.Allocate(source, type, handles[*(uint*)source]);
            ObjectFiller.Fill(created, source, type, slots);
            objects.Add(created);
            offset += type->SizeOf(*(uint*)(source + 8));
        }

        var heap = new ObjectByObjectHeap(offsets, objects, large) { Laziness = reader.Flags.HasFlag(ImageFlags.Lazy) ? "object by object" : null };
        for (var i = 0; i < objects.Count; i++)
            heap.ConnectObject(i, reader, types, slots);
        return heap;
    }

    public override void Store(uint slot, object value)
    {
        var index = offsets.BinarySearch(slot);
        index = index >= 0 ? index : ~index - 1; // the object the slot lies in is the last that starts before it
        RawObject.Slot(objects[index], (nint)(slot - offsets[index])) = value;
    }

    protected override object CopiedObjectAt(uint offset) => objects[offsets.BinarySearch(offset)];

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
