namespace Preinit.Tests;

/// <summary>A registry whose content can be checked at any time.</summary>
static class StressGraph
{
    public static Dictionary<string, StressItem> Build(int entries)
    {
        var graph = new Dictionary<string, StressItem>();
        for (var i = 0; i < entries; i++)
            graph["key" + i] = Item(i);
        return graph;
    }

    static StressItem Item(int i) => new() { Name = "name" + i, Id = i, Weight = i * 0.5, Tags = ["a" + i % 100, "b" + i] };

    public static void ChangeAndCheck(Dictionary<string, StressItem> graph, Random random, bool thorough)
    {
        var i = random.Next(graph.Count);
        var item = graph["key" + i];
        item.Name = new string(("name" + i).AsSpan()); // an old object now refers to a young one
        item.Tags = [.. item.Tags];
        item.Grown = Item(i);
        graph["key" + graph.Count] = Item(graph.Count);
        if (thorough)
            Check(graph);
    }

    public static void Check(Dictionary<string, StressItem> graph)
    {
        for (var i = 0; i < graph.Count; i++)
            CheckItem(graph["key" + i], i);
    }

    public static void CheckSome(Dictionary<string, StressItem> graph, Random random, int count)
    {
        for (; count > 0; count--)
        {
            var i = random.Next(graph.Count);
            CheckItem(graph["key" + i], i);
        }
    }

    static void CheckItem(StressItem item, int i)
    {
        if (item.Id != i || item.Name != "name" + i || item.Weight != i * 0.5 || item.Tags[1] != "b" + i || item.Grown is { } g && g.Id != i)
            throw new InvalidOperationException($"entry {i} is wrong");
    }
}
