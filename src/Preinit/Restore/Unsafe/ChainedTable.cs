using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Links the entries of a hash table to chains by their hash codes, as <see cref="Dictionary{TKey, TValue}"/> and <see cref="HashSet{T}"/> have them: an array of buckets
/// holds the index from 1 of the first entry of each chain, and an entry that of the next one from 0.
/// </summary>
/// <remarks>
/// Why this is sound. The fields of these classes are private, so they are found by where the image has them; that each type lies so in this process was checked, and at publish
/// that this framework's tables are linked in this way. All access is through interior references, which the collector follows, and only numbers are written.
/// </remarks>
static unsafe class ChainedTable
{
    const int FirstElement = 16;

    // What Preinit.Capture.ChainedTable tells, in its order.
    const int Buckets = 0, Entries = 1, Comparer = 2, Count = 3, EntrySize = 4, Hash = 5, Next = 6, Key = 7;

    /// <param name="table">Its buckets are empty.</param>
    /// <param name="places">Offsets in the table, and in an entry.</param>
    /// <param name="hashCodeOf">Given the comparer, or null where keys are asked themselves, and where a key lies.</param>
    /// <param name="areEqual">Given the comparer and where two keys lie.</param>
    /// <exception cref="ArgumentException">Two keys are equal.</exception>
    public static void Link(object table, int[] places, delegate*<object?, ref byte, int> hashCodeOf, delegate*<object?, ref byte, ref byte, bool> areEqual)
    {
        var buckets = Unsafe.As<int[]>(RawObject.Slot(table, places[Buckets])!);
        var entries = RawObject.Slot(table, places[Entries])!;
        var comparer = RawObject.Slot(table, places[Comparer]);
        var count = Number(ref Unsafe.AddByteOffset(ref RawObject.Data(table), places[Count] - sizeof(nint)), 0);
        ref var first = ref Unsafe.AddByteOffset(ref RawObject.Data(entries), FirstElement - sizeof(nint));
        var (size, hash, next, key) = ((nint)places[EntrySize], places[Hash], places[Next], places[Key]);
        for (var i = 0; i < count; i++)
        {
            ref var entry = ref Unsafe.AddByteOffset(ref first, i * size);
            if (Number(ref entry, next) < -1)
                continue; // removed
            var code = hashCodeOf(comparer, ref Unsafe.AddByteOffset(ref entry, key));
            Number(ref entry, hash) = code;
            ref var bucket = ref buckets[(uint)code % (uint)buckets.Length];
            for (var other = bucket - 1; other >= 0;)
            {
                ref var existing = ref Unsafe.AddByteOffset(ref first, other * size);
                if (Number(ref existing, hash) == code && areEqual(comparer, ref Unsafe.AddByteOffset(ref existing, key), ref Unsafe.AddByteOffset(ref entry, key)))
                    throw new ArgumentException($"two keys of the table are equal: the entries {other} and {i} of {count}");
                other = Number(ref existing, next);
            }
            Number(ref entry, next) = bucket - 1;
            bucket = i + 1;
        }
    }

    static ref int Number(ref byte start, nint offset) => ref Unsafe.As<byte, int>(ref Unsafe.AddByteOffset(ref start, offset));
}
