using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Copies everything but the references of an object from the image. A struct or class with references consists of words.</summary>
static unsafe class ObjectFiller
{
    public static void Fill(object target, byte* source, TypeRecord* type, uint* slots)
    {
        var length = *(uint*)(source + 8);
        var own = slots + type->FirstSlot;
        switch (type->Kind)
        {
            case TypeKind.Leaf when type->Shape == TypeShape.Object:
                CopyBytes(target, source, 8, type->BaseSize - 16);
                break;
            case TypeKind.Leaf when type->Shape != TypeShape.String:
                CopyBytes(target, source, type->DataOffset, (long)length * type->ComponentSize);
                break;
            case TypeKind.Fields:
                CopyWords(target, source, start: 8, end: type->BaseSize - 8, slotBase: 0, own, type->SlotCount);
                break;
            case TypeKind.StructArray:
                for (long i = 0; i < length; i++)
                {
                    var element = type->DataOffset + i * type->ComponentSize;
                    CopyWords(target, source, element, element + type->ComponentSize, element, own, type->SlotCount);
                }
                break;
        }
    }

    static void CopyBytes(object target, byte* source, long start, long length)
    {
        fixed (byte* data = &RawObject.Data(target))
            Buffer.MemoryCopy(source + start, data - sizeof(nint) + start, length, length);
    }

    static void CopyWords(object target, byte* source, long start, long end, long slotBase, uint* slots, uint count)
    {
        fixed (byte* data = &RawObject.Data(target))
        {
            for (var offset = start; offset < end; offset += sizeof(nint))
            {
                if (!Contains(slots, count, (uint)(offset - slotBase)))
                    *(nint*)(data - sizeof(nint) + offset) = *(nint*)(source + offset);
            }
        }
    }

    /// <summary>Not that of spans: for these numbers its code would have to be compiled at start-up.</summary>
    static bool Contains(uint* slots, uint count, uint offset)
    {
        for (uint i = 0; i < count; i++)
        {
            if (slots[i] == offset)
                return true;
        }
        return false;
    }
}
