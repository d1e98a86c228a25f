using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Links the entries of a hash table to chains by their hash codes, as <see cref="Dictionary{TKey, TValue}"/> and <see cref="HashSet{T}"/> have them: an array of buckets
/// holds the index from 1 of the first entry of each chain, and an entry that of the next one from 0. Most of the time would go into waiting for memory, which a large table
/// is spread over; so it is done in batches, whose memory is asked for before it is needed.
/// </summary>
/// <remarks>
/// Why this is sound. The fields of these classes are private, so they are found by where the image has them; that each type lies so in this process was checked, and at publish
/// that this framework's tables are linked in this way. All access is through interior references, which the collector follows, and only numbers are written. Addresses
/// are taken only to ask for memory, which may be any.
/// </remarks>
readonly unsafe ref struct ChainedTable
{
    const int FirstElement = 16;
    const int BatchSize = 32;

    // What Preinit.Capture.ChainedTable tells, in its order.
    const int Buckets = 0, Entries = 1, Comparer = 2, Count = 3, EntrySize = 4, Hash = 5, Next = 6, Key = 7;

    readonly int[] buckets;
    readonly ref byte first;
    readonly int count, hash, next, key;
    readonly nint size;
    readonly object? comparer;
    readonly delegate*<object?, ref byte, int> hashCodeOf;
    readonly delegate*<object?, ref byte, ref byte, bool> areEqual;

    /// <param name="table">Its buckets are empty.</param>
    /// <param name="places">Offsets in the table, and in an entry.</param>
    /// <param name="hashCodeOf">Given the comparer, or null where keys are asked themselves, and where a key lies.</param>
    /// <param name="areEqual">Given the comparer and where two keys lie.</param>
    public ChainedTable(object table, int[] places, delegate*<object?, ref byte, int> hashCodeOf, delegate*<object?, ref byte, ref byte, bool> areEqual)
    {
        buckets = Unsafe.As<int[]>(RawObject.Slot(table, places[Buckets])!);
        first = ref Unsafe.AddByteOffset(ref RawObject.Data(RawObject.Slot(table, places[Entries])!), FirstElement - sizeof(nint));
        comparer = RawObject.Slot(table, places[Comparer]);
        count = Number(ref RawObject.Data(table), places[Count] - sizeof(nint));
        (size, hash, next, key) = (places[EntrySize], places[Hash], places[Next], places[Key]);
        this.hashCodeOf = hashCodeOf;
        this.areEqual = areEqual;
    }

    /// <exception cref="ArgumentException">Two keys are equal.</exception>
    public void Link()
    {
        for (var start = 0; start < count; start += BatchSize)
        {
            var end = Math.Min(start + BatchSize, count);
            Hashes(start, end);
            AskForChains(start, end);
            Chains(start, end);
        }
    }

    void Hashes(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            ref var entry = ref EntryAt(i);
            if (IsRemoved(ref entry))
                continue;
            var code = hashCodeOf(comparer, ref Unsafe.AddByteOffset(ref entry, key));
            Number(ref entry, hash) = code;
            AskFor(ref Unsafe.As<int, byte>(ref BucketOf(code)));
        }
    }

    void AskForChains(int start, int end)
    {
        for (var i = start; i < end; i++)
            AskFor(ref EntryAt(BucketOf(Number(ref EntryAt(i), hash)) - 1));
    }

    void Chains(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            ref var entry = ref EntryAt(i);
            if (IsRemoved(ref entry))
                continue;
            var code = Number(ref entry, hash);
            ref var bucket = ref BucketOf(code);
            ThrowIfFound(bucket - 1, code, i);
            Number(ref entry, next) = bucket - 1;
            bucket = i + 1;
        }
    }

    /// <summary>Keys that a comparer told apart at publish may be equal for it in this process: filling a table would throw, too.</summary>
    void ThrowIfFound(int chain, int code, int index)
    {
        for (var other = chain; (uint)other < (uint)count;)
        {
            ref var existing = ref EntryAt(other);
            if (Number(ref existing, hash) == code && areEqual(comparer, ref Unsafe.AddByteOffset(ref existing, key), ref Unsafe.AddByteOffset(ref EntryAt(index), key)))
                throw new ArgumentException($"two keys of the table are equal: the entries {other} and {index} of {count}");
            other = Number(ref existing, next);
        }
    }

    ref byte EntryAt(int index) => ref Unsafe.AddByteOffset(ref first, index * size);

    ref int BucketOf(int code) => ref buckets[(uint)code % (uint)buckets.Length];

    /// <summary>Such entries are linked to each other by smaller numbers.</summary>
    bool IsRemoved(ref byte entry) => Number(ref entry, next) < -1;

    static ref int Number(ref byte start, nint offset) => ref Unsafe.As<byte, int>(ref Unsafe.AddByteOffset(ref start, offset));

    static void AskFor(ref byte place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }
}
