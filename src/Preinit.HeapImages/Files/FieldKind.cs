namespace Preinit.HeapImages;

/// <summary>What a field holds. The numbers up to 15 are those of <see cref="TypeCode"/>; an enumeration counts as its numbers.</summary>
enum FieldKind : byte
{
    Reference = 1,
    Boolean = 3,
    Char = 4,
    SByte = 5,
    Byte = 6,
    Int16 = 7,
    UInt16 = 8,
    Int32 = 9,
    UInt32 = 10,
    Int64 = 11,
    UInt64 = 12,
    Single = 13,
    Double = 14,
    IntPtr = 20,
    UIntPtr = 21,
    Struct = 22,
    Pointer = 23,
}
