using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>The struct that a hash table has for each entry: where in it what lies.</summary>
/// <remarks>
/// Its type is private, so entries are read and written where the runtime says that their fields lie, through an interior reference to the array. Only numbers are
/// written, and only to arrays of this class's user.
/// </remarks>
/// <param name="Size">Of an entry in its array, in bytes.</param>
/// <param name="Hash">Offset of the hash code.</param>
/// <param name="Next">Offset of the index of the next entry with the same bucket, -1 at the end; less for entries that were removed.</param>
/// <param name="Key">Offset of the key.</param>
/// <param name="KeySize">Its size in bytes.</param>
sealed record EntryLayout(int Size, int Hash, int Next, int Key, int KeySize)
{
    const int FirstElement = 16;

    /// <returns><see langword="null"/> if it has other fields than those known.</returns>
    public static EntryLayout? TryFind(Type entry)
    {
        if (!entry.IsValueType || Find(entry, "HASHCODE") is not { } hash || Find(entry, "NEXT") is not { } next || (Find(entry, "KEY") ?? Find(entry, "VALUE")) is not { } key)
            return null;
        if (next.FieldType != typeof(int) || hash.FieldType != typeof(int) && hash.FieldType != typeof(uint))
            return null;
        var offsets = StructFields.OffsetsInStruct(entry, [hash, next, key]);
        return new(StructFields.SizeOf(entry), offsets[0], offsets[1], offsets[2], StructFields.SizeOf(key.FieldType));
    }

    public uint HashOf(Array entries, int index) => (uint)Number(entries, index, Hash);

    public int NextOf(Array entries, int index) => Number(entries, index, Next);

    /// <summary>With numbers that are the same in every process; it still is an entry that was not removed.</summary>
    public void Unlink(Array entries, int index) => (Number(entries, index, Hash), Number(entries, index, Next)) = (0, 0);

    ref int Number(Array entries, int index, int offset) =>
        ref Unsafe.As<byte, int>(ref Unsafe.AddByteOffset(ref RawObject.Data(entries), FirstElement - nint.Size + (nint)index * Size + offset));

    /// <summary>They are named differently in the two classes.</summary>
    static FieldInfo? Find(Type entry, string name) => StructFields.Of(entry).SingleOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
