using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>The bytes of values without references, read in place.</summary>
static class ValueBytes
{
    /// <param name="box">A value of a value type.</param>
    public static ReadOnlySpan<byte> Of(object box) =>
        MemoryMarshal.CreateReadOnlySpan(ref RawObject.Data(box), RuntimeHelpers.SizeOf(box.GetType().TypeHandle));

    /// <param name="array">Of any shape.</param>
    /// <param name="start">The first element, all dimensions counted together.</param>
    /// <param name="count">How many.</param>
    public static ReadOnlySpan<byte> Of(Array array, int start, int count)
    {
        var size = RuntimeHelpers.SizeOf(array.GetType().GetElementType()!.TypeHandle);
        return MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(array), (nint)start * size), checked(count * size));
    }

    /// <summary>The value of a value type whose bytes are zero.</summary>
    public static object DefaultOf(Type type)
    {
        var zeros = new byte[RuntimeHelpers.SizeOf(type.TypeHandle)];
        return RuntimeHelpers.Box(ref zeros[0], type.TypeHandle)!;
    }
}
