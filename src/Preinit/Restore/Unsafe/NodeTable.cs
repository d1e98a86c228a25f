using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Links the nodes of a <see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey, TValue}"/> to chains by their hash codes: each bucket refers to the first node of its
/// chain. It gets as many locks as it would have got in this process.
/// </summary>
/// <remarks>
/// Why this is sound. The fields are private, so they are found by where the image has them; that each type lies so in this process was checked, and at publish that this
/// framework's tables are linked in this way. All access is through interior references, which the collector follows; references are stored with write barriers, and what is
/// stored is of the field's type.
/// </remarks>
static unsafe class NodeTable
{
    const int FirstElement = 16;

    // What Preinit.Capture.NodeTable tells, in its order.
    const int Tables = 0, Budget = 1, Grows = 2, Comparer = 3, Buckets = 4, Locks = 5, Counts = 6, Key = 7, Hash = 8, Next = 9;

    /// <param name="table">Its buckets are empty.</param>
    /// <param name="nodes">What is to be in it.</param>
    /// <param name="places">Offsets in the table, in what it refers to, and in a node.</param>
    /// <param name="hashCodeOf">Given the comparer, or null where keys are asked themselves, and where a key lies.</param>
    /// <param name="areEqual">Given the comparer and where two keys lie.</param>
    /// <exception cref="ArgumentException">Two keys are equal.</exception>
    public static void Link(object table, object[] nodes, int[] places, delegate*<object?, ref byte, int> hashCodeOf, delegate*<object?, ref byte, ref byte, bool> areEqual)
    {
        var tables = RawObject.Slot(table, places[Tables])!;
        var (buckets, comparer) = (RawObject.Slot(tables, places[Buckets])!, RawObject.Slot(tables, places[Comparer]));
        AddLocks(table, tables, places);
        var counts = Unsafe.As<int[]>(RawObject.Slot(tables, places[Counts])!);
        foreach (var node in nodes)
        {
            ref var key = ref ByteAt(node, places[Key]);
            var code = hashCodeOf(comparer, ref key);
            Unsafe.As<byte, int>(ref ByteAt(node, places[Hash])) = code;
            var bucket = (uint)code % RawObject.Length(buckets);
            ref var first = ref RawObject.Slot(buckets, FirstElement + (nint)bucket * sizeof(nint)); // a struct with nothing but the reference
            for (var other = first; other != null; other = RawObject.Slot(other, places[Next]))
            {
                if (Unsafe.As<byte, int>(ref ByteAt(other, places[Hash])) == code && areEqual(comparer, ref ByteAt(other, places[Key]), ref key))
                    throw new ArgumentException("two keys of the table are equal");
            }
            RawObject.Slot(node, places[Next]) = first;
            first = node;
            counts[bucket % (uint)counts.Length]++;
        }
    }

    /// <summary>As many as there are processors, if nobody asked for another number; and the number of nodes per lock at which the table grows goes along.</summary>
    static void AddLocks(object table, object tables, int[] places)
    {
        var locks = Unsafe.As<object[]>(RawObject.Slot(tables, places[Locks])!);
        if (ByteAt(table, places[Grows]) == 0 || locks.Length >= Environment.ProcessorCount)
            return;
        var more = new object[Environment.ProcessorCount];
        for (var i = 0; i < more.Length; i++)
            more[i] = i < locks.Length ? locks[i] : new object();
        RawObject.Slot(tables, places[Locks]) = more;
        RawObject.Slot(tables, places[Counts]) = new int[more.Length];
        Unsafe.As<byte, int>(ref ByteAt(table, places[Budget])) = (int)Math.Max(1, RawObject.Length(RawObject.Slot(tables, places[Buckets])!) / (uint)more.Length);
    }

    static ref byte ByteAt(object target, nint offset) => ref Unsafe.AddByteOffset(ref RawObject.Data(target), offset - sizeof(nint));
}
