using System.Numerics;
using System.Runtime.InteropServices;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Finds strings, and arrays without references, that are equal. The image keeps them apart, since a program can tell one object from another; an initialiser that shares
/// them makes it smaller.
/// </summary>
sealed class DuplicateRows
{
    const int Most = 100;

    readonly HeapGraph graph;
    readonly List<(int First, int Count)> groups = [];
    readonly Dictionary<ulong, int> byHash = [];

    DuplicateRows(HeapGraph graph)
    {
        this.graph = graph;
        for (var i = 1; i < graph.Objects.Count; i++)
        {
            if (graph.Objects.Types[graph.Objects.TypeOf(i)] is { Kind: TypeKind.Leaf, Shape: TypeShape.String or TypeShape.Vector } && graph.RootOf(i) != -2)
                Add(i);
        }
    }

    public static ReportDuplicates Of(HeapGraph graph, ShortPath paths, ReportPrivacy privacy)
    {
        var rows = new DuplicateRows(graph);
        var (wasted, count, largest) = (0L, 0, new Largest<int>(Most));
        foreach (var (index, group) in rows.groups.Index().Where(g => g.Item.Count > 1))
        {
            var bytes = (group.Count - 1) * graph.Objects.SizeOf(group.First);
            wasted += bytes;
            count++;
            largest.Add(index, bytes, index);
        }
        return new(count, wasted, [.. largest.Take().Select(i => rows.Row(rows.groups[i], paths, privacy))]);
    }

    ReportDuplicate Row((int First, int Count) group, ShortPath paths, ReportPrivacy privacy)
    {
        var (number, size) = (group.First, graph.Objects.SizeOf(group.First));
        (string? Text, bool IsHidden) shown = StringRows.IsString(graph, number) ? privacy.Show(StringRows.TextOf(graph, number), StringRows.MostText) : default;
        return new(ShownText.Of(TypeText.Of(graph.Image.TypeTable[graph.Objects.TypeOf(number)])), shown.Text, shown.IsHidden, (int)graph.Objects.LengthOf(number),
            group.Count, size, (group.Count - 1) * size, paths.Of(number));
    }

    void Add(int number)
    {
        for (var hash = HashOf(number); ; hash++)
        {
            if (byHash.TryAdd(hash, groups.Count))
            {
                groups.Add((number, 1));
                return;
            }
            var index = byHash[hash];
            if (AreEqual(groups[index].First, number))
            {
                groups[index] = (groups[index].First, groups[index].Count + 1);
                return;
            }
        }
    }

    bool AreEqual(int one, int other) => graph.Objects.TypeOf(one) == graph.Objects.TypeOf(other) && ContentOf(one).SequenceEqual(ContentOf(other));

    ulong HashOf(int number)
    {
        var hash = (ulong)graph.Objects.TypeOf(number);
        foreach (var word in ContentOf(number))
            hash = (BitOperations.RotateLeft(hash, 23) ^ word) * 0x9E3779B185EBCA87;
        return hash ^ hash >> 32;
    }

    /// <summary>Length and elements, with the padding, which is zero.</summary>
    ReadOnlySpan<ulong> ContentOf(int number) => MemoryMarshal.Cast<byte, ulong>(
        graph.Objects.Heap.Slice((int)graph.Objects.Offsets[number] + 8, (int)graph.Objects.SizeOf(number) - 16));
}
