namespace Preinit.Image;

/// <summary>What a value is. Values of an enum are numbers.</summary>
enum MemberKind : uint
{
    Reference = 1,
    Boolean = 2,
    Char = 3,
    SByte = 4,
    Byte = 5,
    Int16 = 6,
    UInt16 = 7,
    Int32 = 8,
    UInt32 = 9,
    Int64 = 10,
    UInt64 = 11,
    Single = 12,
    Double = 13,
    Decimal = 14,
    DateTime = 15,
    TimeSpan = 16,
    Guid = 17,

    /// <summary>A native pointer or a handle, which is zero in an image.</summary>
    Pointer = 18,

    /// <summary>Bytes without a meaning of their own, such as those of a fixed buffer.</summary>
    Bytes = 19,
}
