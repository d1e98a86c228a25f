namespace Preinit.Inspect;

/// <summary>What a value is; the numbers are those of the format. Values of an enum are numbers.</summary>
public enum ValueKind
{
    /// <summary>Nobody said.</summary>
    Unknown = 0,

    /// <summary>An object, or null.</summary>
    Reference = 1,

    /// <summary><c>bool</c></summary>
    Boolean = 2,

    /// <summary><c>char</c></summary>
    Char = 3,

    /// <summary><c>sbyte</c></summary>
    SByte = 4,

    /// <summary><c>byte</c></summary>
    Byte = 5,

    /// <summary><c>short</c></summary>
    Int16 = 6,

    /// <summary><c>ushort</c></summary>
    UInt16 = 7,

    /// <summary><c>int</c></summary>
    Int32 = 8,

    /// <summary><c>uint</c></summary>
    UInt32 = 9,

    /// <summary><c>long</c></summary>
    Int64 = 10,

    /// <summary><c>ulong</c></summary>
    UInt64 = 11,

    /// <summary><c>float</c></summary>
    Single = 12,

    /// <summary><c>double</c></summary>
    Double = 13,

    /// <summary><c>decimal</c></summary>
    Decimal = 14,

    /// <summary><see cref="System.DateTime"/></summary>
    DateTime = 15,

    /// <summary><see cref="System.TimeSpan"/></summary>
    TimeSpan = 16,

    /// <summary><see cref="System.Guid"/></summary>
    Guid = 17,

    /// <summary>A native pointer, which is zero.</summary>
    Pointer = 18,

    /// <summary>Bytes without a meaning of their own.</summary>
    Bytes = 19,
}
