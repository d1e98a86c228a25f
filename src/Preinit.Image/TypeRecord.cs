using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>What restoring an object of a type needs to know, and what is checked before.</summary>
[StructLayout(LayoutKind.Sequential)]
struct TypeRecord
{
    /// <summary>The size of an object without its elements, header included.</summary>
    public uint BaseSize;

    /// <summary>The size of an element of a string or an array, else 0.</summary>
    public ushort ComponentSize;

    public TypeKind Kind;
    public TypeShape Shape;

    /// <summary>Index of the first of this type's offsets in <see cref="SectionId.Slots"/>.</summary>
    public uint FirstSlot;

    public uint SlotCount;

    /// <summary>Offset of the first element from the object, for arrays and strings.</summary>
    public uint DataOffset;

    public uint Reserved;

    /// <summary>The bytes an object takes in the heap, given its length (0 where there are no elements).</summary>
    public readonly long SizeOf(uint length) => (BaseSize + (long)ComponentSize * length + 7) & ~7L;
}
