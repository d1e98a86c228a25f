using Graphs;
using QuikGraph;
using QuikGraph.Algorithms;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Roads.FromFirst("town42", out var first) ? string.Join(' ', first) : "no way");
    return;
}

Print();
foreach (var town in Enumerable.Range(0, 500))
    Roads.Map.AddVerticesAndEdge(new($"town{town % 100}", $"new{town}", 2));
Roads.Map.RemoveVertex("town50");
Roads.Steps.AddEdge(new(3, 60));
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine($"{Roads.Map.VertexCount} {Roads.Map.EdgeCount} {Roads.Map.OutDegree("town0")} {Roads.Order["town99"]}");
    Console.WriteLine(Roads.FromFirst("town42", out var way) ? string.Join(' ', way) : "no way");
    Console.WriteLine(Roads.Map.ShortestPathsDijkstra(e => e.Tag, "town3")("town77", out var other) ? other.Sum(e => e.Tag) : -1);
    Console.WriteLine($"{Roads.Steps.InDegree(3)} {Roads.Steps.IsDirectedAcyclicGraph()} {string.Join(' ', Roads.Steps.Roots())}");
}
