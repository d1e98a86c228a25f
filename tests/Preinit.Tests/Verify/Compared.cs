using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>What the comparison of <c>PREINIT=verify</c> says of two graphs.</summary>
static class Compared
{
    /// <returns>The differences; paths begin with <c>Root</c>.</returns>
    public static IReadOnlyList<string> Differences(object? restored, object? original) => Of(restored, original).Differences.Lines;

    /// <returns>Where the differences are.</returns>
    public static IReadOnlyList<string> Paths(object? restored, object? original) =>
        [.. Differences(restored, original).Select(d => d[..d.IndexOf(": ", StringComparison.Ordinal)])];

    public static GraphComparer Of(object? restored, object? original)
    {
        var graph = new GraphComparer();
        graph.Compare([new("Root", 0, original)], [restored]);
        return graph;
    }
}
