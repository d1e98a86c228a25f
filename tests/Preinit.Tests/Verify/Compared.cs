using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>What the comparison of <c>PREINIT=verify</c> says of two graphs.</summary>
static class Compared
{
    /// <returns>The differences; paths begin with <c>Root</c>.</returns>
    public static IReadOnlyList<string> Differences(object? restored, object? original) => Of(restored, original).Differences.Lines;

    /// <returns>Where the differences are.</returns>
    public static IReadOnlyList<string> Paths(object? restored, object? original) =>
        PathsOf(Of(restored, original));

    public static IReadOnlyList<string> PathsOf(GraphComparer graph) =>
        [.. graph.Differences.Lines.Select(d => d[..d.IndexOf(": ", StringComparison.Ordinal)])];

    public static GraphComparer Of(object? restored, object? original, HashHolders? hashHolders = null)
    {
        var graph = new GraphComparer(hashHolders ?? HashHolders.None);
        graph.Compare([new("Root", 0, original)], [restored]);
        return graph;
    }
}
