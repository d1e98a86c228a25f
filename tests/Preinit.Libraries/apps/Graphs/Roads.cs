using Preinit;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Graphs;

/// <summary>A map of roads, and the shortest ways from one town to all others.</summary>
[Preinitialize]
static class Roads
{
    public static readonly AdjacencyGraph<string, TaggedEdge<string, double>> Map = Draw();
    public static readonly Dictionary<string, int> Order = Map.Vertices.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);
    public static readonly TryFunc<string, IEnumerable<TaggedEdge<string, double>>> FromFirst = Map.ShortestPathsDijkstra(e => e.Tag, "town0");
    public static readonly BidirectionalGraph<int, Edge<int>> Steps = Enumerable.Range(1, 60).Select(n => new Edge<int>(n, n / 2)).ToBidirectionalGraph<int, Edge<int>>();

    static AdjacencyGraph<string, TaggedEdge<string, double>> Draw()
    {
        var map = new AdjacencyGraph<string, TaggedEdge<string, double>>();
        for (var town = 0; town < 100; town++)
            foreach (var step in new[] { 1, 7, 31 })
                map.AddVerticesAndEdge(new($"town{town}", $"town{(town * step + 1) % 100}", 1 + town * step % 13));
        return map;
    }
}
