using System.Reflection.Metadata.Ecma335;

namespace Preinit.Build;

/// <summary>
/// The stream of metadata tables, read into numbers, to which rows can be added. No row changes its place, so all tokens keep their meaning.
/// Columns become wider where the tables or heaps they point into have grown.
/// </summary>
sealed class MetadataTables
{
    const int HeaderSize = 24, HeapSizesOffset = 6;
    const int WideStrings = 1, WideGuids = 2, WideBlobs = 4;

    readonly byte[] header;
    readonly SortedDictionary<TableIndex, List<uint[]>> rows = [];

    /// <exception cref="NotSupportedException">It has a table that compilers do not write.</exception>
    public MetadataTables(ReadOnlySpan<byte> stream)
    {
        header = stream[..HeaderSize].ToArray();
        if ((header[HeapSizesOffset] & ~(WideStrings | WideGuids | WideBlobs)) != 0)
            throw new NotSupportedException("metadata of an edited program");
        var present = BitConverter.ToUInt64(header, 8);
        var reader = new MetadataNumbers(stream[HeaderSize..]);
        foreach (var table in Enumerable.Range(0, 64).Where(t => (present >> t & 1) != 0).Select(t => (TableIndex)t))
            rows[table] = [.. new uint[reader.Next(4)][]];
        foreach (var (table, list) in rows)
        {
            var columns = TableSchema.Of(table) ?? throw new NotSupportedException($"a table {table}");
            var widths = columns.Select(c => Width(c, header[HeapSizesOffset])).ToArray();
            for (var i = 0; i < list.Count; i++)
            {
                list[i] = new uint[columns.Length];
                for (var c = 0; c < columns.Length; c++)
                    list[i][c] = reader.Next(widths[c]);
            }
        }
    }

    public uint[] this[TableIndex table, int row] => rows[table][row - 1];

    public int CountOf(TableIndex table) => rows.TryGetValue(table, out var list) ? list.Count : 0;

    /// <returns>The number of the new row.</returns>
    public int Add(TableIndex table, params uint[] row)
    {
        if (!rows.TryGetValue(table, out var list))
            rows[table] = list = [];
        list.Add(row);
        return list.Count;
    }

    /// <param name="heapSizes">How large each heap is.</param>
    public byte[] ToBytes(Func<HeapIndex, int> heapSizes)
    {
        header[HeapSizesOffset] = (byte)(Flag(HeapIndex.String, WideStrings) | header[HeapSizesOffset] & WideGuids | Flag(HeapIndex.Blob, WideBlobs));
        BitConverter.TryWriteBytes(header.AsSpan(8), rows.Keys.Aggregate(0ul, (bits, table) => bits | 1ul << (int)table));
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(header);
        foreach (var list in rows.Values)
            writer.Write(list.Count);
        foreach (var (table, list) in rows)
        {
            var widths = TableSchema.Of(table)!.Select(c => Width(c, header[HeapSizesOffset])).ToArray();
            foreach (var row in list)
            {
                for (var c = 0; c < row.Length; c++)
                    writer.Write(BitConverter.GetBytes(row[c]).AsSpan(0, widths[c]));
            }
        }
        while (stream.Length % 4 != 0)
            writer.Write((byte)0);
        return stream.ToArray();

        int Flag(HeapIndex heap, int flag) => heapSizes(heap) > ushort.MaxValue ? flag : header[HeapSizesOffset] & flag;
    }

    int Width(Column column, int heapSizes) => column switch
    {
        Column.Number number => number.Width,
        Column.Heap heap => (heapSizes & (heap.Index switch { HeapIndex.String => WideStrings, HeapIndex.Guid => WideGuids, _ => WideBlobs })) != 0 ? 4 : 2,
        Column.Row row => row.Tables.Max(CountOf) >> (16 - row.TagBits) != 0 ? 4 : 2,
        _ => throw new InvalidOperationException(),
    };
}
