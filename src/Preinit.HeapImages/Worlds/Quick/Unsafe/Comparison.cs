using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Compares objects with those of a base.</summary>
/// <remarks>Nothing is written. Both are read as far as their type and their number of elements say, the last word as a whole: objects and their copies end at multiples of 8.</remarks>
static unsafe class Comparison
{
    /// <summary>From this length on, the framework's comparison is quicker.</summary>
    const int Long = 64;

    /// <summary>Whether an object has the values that one of a base has, references aside.</summary>
    /// <param name="target">The object, pinned.</param>
    /// <param name="live">Its address.</param>
    /// <param name="encoded">The other one, which is of the same type and has as many elements.</param>
    /// <param name="type">Their type.</param>
    public static bool AreEqual(object target, byte* live, byte* encoded, ComparedType type)
    {
        if (type.IsBytes)
        {
            var first = type.Type.Layout.Shape == TypeShape.String ? 8 : type.DataOffset; // a text's length is before its first character
            var bytes = (long)type.ComponentSize * *(uint*)(live + 8) + (type.DataOffset - first);
            return AreEqual(live + first, encoded + first, bytes);
        }
        if (type.Kind == TypeKind.ReferenceArray && type.Type.Layout.Shape == TypeShape.Vector)
            return true;
        if (!type.HasMasks)
            return PlainBytes.AreEqual(target, type.Type.Layout, new(encoded, (int)type.SizeOf(type.ComponentSize == 0 ? 0 : *(uint*)(live + 8)) - 8));
        if (type.Kind != TypeKind.StructArray)
            return AreEqual(live + 8, encoded + 8, type.Masks);
        for (uint i = 0; i < *(uint*)(live + 8); i++)
        {
            var element = type.DataOffset + (long)i * type.ComponentSize;
            if (!AreEqual(live + element, encoded + element, type.Masks))
                return false;
        }
        return true;
    }

    static bool AreEqual(byte* live, byte* encoded, ulong[] masks)
    {
        for (var i = 0; i < masks.Length; i++)
        {
            if (((((ulong*)live)[i] ^ ((ulong*)encoded)[i]) & masks[i]) != 0)
                return false;
        }
        return true;
    }

    static bool AreEqual(byte* live, byte* encoded, long bytes)
    {
        if (bytes >= Long)
            return new ReadOnlySpan<byte>(live, (int)bytes).SequenceEqual(new(encoded, (int)bytes));
        for (; bytes >= 8; bytes -= 8, live += 8, encoded += 8)
        {
            if (*(ulong*)live != *(ulong*)encoded)
                return false;
        }
        return bytes == 0 || (*(ulong*)live ^ *(ulong*)encoded) << (int)(64 - 8 * bytes) == 0;
    }
}
