using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The values of an object that code relies on.</summary>
/// <remarks>Sound, because the whole object lies inside of the heap, and its offsets are the runtime's. The lengths of other arrays are read inside of the heap; <see cref="HeapWalk"/> proves that they are arrays.</remarks>
sealed unsafe class ValueWalk(Sections sections, ShapeTable table)
{
    const long MaxTicks = 3155378975999999999;

    readonly byte* heap = sections.Heap;
    readonly long end = (long)sections.Header.HeapLength;
    readonly ShapeTable.Value[] values = table.Values;
    readonly ShapeTable.Count[] counts = table.Counts;

    public void Check(long offset, ref ShapeTable.Record shape)
    {
        if (shape.Rank > 0)
            CheckDimensions(offset, shape.Rank);
        for (var i = 0; i < shape.CountCount; i++)
            CheckCount(offset, counts[shape.FirstCount + i]);
        if (shape.ValueCount > 0)
            CheckValues(offset, ref shape);
    }

    void CheckValues(long offset, ref ShapeTable.Record shape)
    {
        if (shape.ComponentSize == 0)
        {
            CheckValuesAt(offset, ref shape);
            return;
        }
        var length = *(uint*)(heap + offset + 8);
        var first = heap + offset + shape.DataOffset;
        if (shape.ComponentSize == 1) // nothing else of this size has a rule
        {
            if (new ReadOnlySpan<byte>(first, (int)length).ContainsAnyExceptInRange((byte)0, (byte)1))
                throw Wrong(ValueRule.Boolean, offset);
            return;
        }
        for (uint i = 0; i < length; i++)
            CheckValuesAt(offset + shape.DataOffset + (long)i * shape.ComponentSize, ref shape);
    }

    void CheckValuesAt(long start, ref ShapeTable.Record shape)
    {
        for (var i = 0; i < shape.ValueCount; i++)
        {
            ref var value = ref values[shape.FirstValue + i];
            if (!Follows(heap + start + value.Offset, value.Rule))
                throw Wrong(value.Rule, start + value.Offset);
        }
    }

    static bool Follows(byte* at, ValueRule rule) => rule switch
    {
        ValueRule.Boolean => *at <= 1,
        ValueRule.Zero => *(long*)at == 0,
        ValueRule.Decimal => (*(uint*)at & 0x7F00_FFFF) == 0 && (*(uint*)at >> 16 & 0xFF) <= 28,
        ValueRule.DateTime => TicksAt(at) <= MaxTicks,
        ValueRule.DateTimeOffset => TicksAt(at + 8) <= MaxTicks && *(int*)at is >= -14 * 60 and <= 14 * 60 and var minutes && TicksAt(at + 8) + minutes * TimeSpan.TicksPerMinute is >= 0 and <= MaxTicks,
        ValueRule.DateOnly => *(uint*)at <= MaxTicks / TimeSpan.TicksPerDay,
        ValueRule.TimeOnly => *(ulong*)at < TimeSpan.TicksPerDay,
        ValueRule.Rune => *(uint*)at is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF),
        _ => false,
    };

    /// <summary>The two highest bits say of which kind the time is.</summary>
    static long TicksAt(byte* at) => *(long*)at & 0x3FFF_FFFF_FFFF_FFFF;

    void CheckDimensions(long offset, int rank)
    {
        var dimensions = (int*)(heap + offset + 16);
        long product = 1;
        for (var i = 0; i < rank; i++)
        {
            var (length, lowest) = (dimensions[i], dimensions[rank + i]);
            product *= length;
            if (length < 0 || product > int.MaxValue || (long)lowest + length > int.MaxValue)
                throw Problems.Unverified($"the array at {offset} has dimensions that none can have");
        }
        if (product != *(uint*)(heap + offset + 8))
            throw Problems.Unverified($"the array at {offset} has another number of elements than its dimensions say");
    }

    void CheckCount(long offset, ShapeTable.Count rule)
    {
        var count = *(uint*)(heap + offset + rule.Number);
        var array = *(ulong*)(heap + offset + rule.Array);
        var length = array == 0 ? 0 : array + 16 <= (ulong)end ? *(uint*)(heap + array + 8) : 0;
        if (count > length)
            throw Problems.Unverified($"the collection at {offset} has more in it than room");
    }

    static HeapImageException Wrong(ValueRule rule, long offset) => Problems.Unverified($"the value at {offset} is none ({rule})");
}
