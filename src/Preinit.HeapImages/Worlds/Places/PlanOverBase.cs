using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Lays a scanned graph out over the heap of its base.</summary>
/// <param name="before">The base.</param>
/// <param name="root">The index of the root in the array of roots.</param>
sealed class PlanOverBase(BaseWorld before, int root) : HeapPlan
{
    readonly TypeLayout filling = new LayoutBuilder().Of(Array.Empty<byte>());

    public override TypeTable Types(ObjectGraph graph)
    {
        var layouts = graph.Layouts.Distinct().ToDictionary(l => l.Type);
        layouts.TryAdd(typeof(byte[]), filling);
        var table = new TypeTable();
        table.Begin(before.Types, layouts.GetValueOrDefault);
        return table;
    }

    public override IReadOnlyList<(int Index, long Offset)> Place(ObjectGraph graph, object?[] roots, Func<int, long> sizeOf)
    {
        var offsets = new GraphPairs(graph, roots, root, before).Find();
        var owners = new Dictionary<long, int>();
        for (var i = 1; i < offsets.Length; i++)
        {
            if (offsets[i] != 0 && before.SizeAt(offsets[i]) == sizeOf(i))
                owners.Add(offsets[i], i);
            else
                offsets[i] = 0;
        }
        var places = new WorldPlaces(before, owners.ContainsKey, sizeOf(0), gone =>
        {
            if (owners.Remove(gone, out var index))
                offsets[index] = 0;
        });
        offsets[0] = Image.ImageFormat.RootsOffset;
        foreach (var isLeaf in new[] { false, true })
        {
            for (var i = 1; i < offsets.Length; i++)
            {
                if (offsets[i] == 0 && graph.Layouts[i].IsLeaf == isLeaf)
                    offsets[i] = places.Place(sizeOf(i), isLeaf);
            }
        }
        List<(int Index, long Offset)> all = [.. offsets.Select((offset, index) => (index, offset)), .. places.Holes.Select(h => (Fill(graph, h), h.Start + 8))];
        all.Sort((a, b) => a.Offset.CompareTo(b.Offset));
        return all;
    }

    int Fill(ObjectGraph graph, Hole hole)
    {
        var array = new byte[hole.Length - 24];
        return graph.Add(array, array, filling, 0, graph.Origins[0]);
    }
}
