using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The sections about an image.</summary>
static class ImageRows
{
    /// <param name="image">The image that the captures agree on, before it is divided into parts.</param>
    /// <param name="initializers">The names of those of the plan.</param>
    /// <param name="privacy">What is not told.</param>
    public static ReportImage Of(CapturedImage image, IReadOnlyList<string> initializers, ReportPrivacy privacy)
    {
        var (graph, paths) = (new HeapGraph(image), new ShortPath(image));
        var map = HeapMap.Of(graph, paths);
        int[] shared = [.. Enumerable.Range(1, graph.Objects.Count - 1).Where(o => graph.RootOf(o) == -1)];
        return new(map.Bytes, map.Objects, shared.Sum(graph.Objects.SizeOf), shared.Length, RootRows.Of(graph, initializers), TypeRows.Of(graph, paths), map,
            StringRows.Of(graph, paths, privacy), DuplicateRows.Of(graph, paths, privacy));
    }
}
