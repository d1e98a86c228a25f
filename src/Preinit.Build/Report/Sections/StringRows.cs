using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>The largest strings of an image.</summary>
static class StringRows
{
    const int Most = 100;

    /// <summary>How much of a text is shown.</summary>
    public const int MostText = 200;

    public static ReportStrings Of(HeapGraph graph, ShortPath paths, ReportPrivacy privacy)
    {
        var (bytes, count, largest) = (0L, 0, new Largest<int>(Most));
        for (var i = 1; i < graph.Objects.Count; i++)
        {
            if (!IsString(graph, i))
                continue;
            bytes += graph.Objects.SizeOf(i);
            count++;
            largest.Add(i, graph.Objects.SizeOf(i), i);
        }
        return new(count, bytes, [.. largest.Take().Select(i => Row(graph, i, paths, privacy))]);
    }

    static ReportString Row(HeapGraph graph, int number, ShortPath paths, ReportPrivacy privacy)
    {
        var (text, isHidden) = privacy.Show(TextOf(graph, number), MostText);
        return new(text, isHidden, (int)graph.Objects.LengthOf(number), graph.Objects.SizeOf(number), paths.Of(number));
    }

    public static bool IsString(HeapGraph graph, int number) => graph.Objects.Types[graph.Objects.TypeOf(number)].Shape == TypeShape.String;

    public static ReadOnlySpan<char> TextOf(HeapGraph graph, int number) => MemoryMarshal.Cast<byte, char>(
        graph.Objects.Heap.Slice((int)graph.Objects.Offsets[number] + 12, (int)graph.Objects.LengthOf(number) * sizeof(char)));
}
