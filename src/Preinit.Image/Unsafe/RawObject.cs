using System.Runtime.CompilerServices;

namespace Preinit.Image;

/// <summary>A class of which only the position of its first field is used: one pointer behind the object's method table.</summary>
sealed class RawObject
{
    byte firstByte = 0;

    /// <summary>The bytes of any object from its first field (for arrays and strings: their length) on.</summary>
    /// <remarks>Sound because every object has its method table pointer first, and because nothing is called on the wrong type.</remarks>
    public static ref byte Data(object target) => ref Unsafe.As<RawObject>(target).firstByte;

    /// <summary>The number of elements of an array, all dimensions together, or of characters of a string.</summary>
    public static uint Length(object target) => Unsafe.As<byte, uint>(ref Data(target));

    /// <summary>The reference at an offset from the object's method table pointer.</summary>
    /// <remarks>An interior reference: the collector keeps it right if the object moves.</remarks>
    public static ref object? Slot(object target, nint offset) =>
        ref Unsafe.As<byte, object?>(ref Unsafe.AddByteOffset(ref Data(target), offset - nint.Size));
}
