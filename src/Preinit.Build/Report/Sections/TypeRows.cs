using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The types of an image: how many bytes, and why.</summary>
static class TypeRows
{
    const int Most = 5000;

    public static Listing<ReportType> Of(HeapGraph graph, ShortPath paths)
    {
        var types = graph.Image.TypeTable;
        var (bytes, counts, nearest) = (new long[types.Length], new int[types.Length], new int[types.Length]);
        for (var i = 1; i < graph.Objects.Count; i++)
        {
            var type = graph.Objects.TypeOf(i);
            bytes[type] += graph.Objects.SizeOf(i);
            if (counts[type]++ == 0 || paths.LengthOf(i) < paths.LengthOf(nearest[type]))
                nearest[type] = i;
        }
        List<int> found = [.. Enumerable.Range(0, types.Length).Where(t => counts[t] > 0).OrderByDescending(t => bytes[t])];
        return new(found.Count, [.. found.Take(Most)
            .Select(t => new ReportType(ShownText.Of(TypeText.Of(types[t])), TypeText.AssemblyOf(types[t]), counts[t], bytes[t], paths.Of(nearest[t])))]);
    }
}
