namespace Preinit.Capture;

/// <summary>
/// The order of the objects in the heap. What has no references comes last, then large arrays; all others in the order of the walk. But the collector looks for an object whose references were changed since its last
/// run from the start of the heap, so what is changed comes first: what a recorded run changed, and what gets objects of the process at each start.
/// </summary>
/// <param name="graph">The objects.</param>
/// <param name="changed">What a recorded run changed.</param>
/// <param name="large">The large arrays.</param>
sealed class HeapOrder(ObjectGraph graph, IReadOnlySet<int> changed, IReadOnlySet<int> large)
{
    const int Root = 0, Changed = 1, Connected = 2, Other = 3, Leaf = 4, Large = 5;

    readonly HashSet<int> connected = [.. graph.OutsideReferences.Concat(graph.SurrogateReferences).Select(r => r.Holder)];

    public IEnumerable<int> Objects()
    {
        byte[] ranks = [.. Enumerable.Range(0, graph.Objects.Count).Select(RankOf)];
        return Enumerable.Range(Root, Large + 1).SelectMany(rank => Enumerable.Range(0, ranks.Length).Where(i => ranks[i] == rank));
    }

    byte RankOf(int index) => index == 0 ? (byte)Root
        : large.Contains(index) ? (byte)Large
        : graph.Layouts[index].IsLeaf ? (byte)Leaf
        : changed.Contains(index) ? (byte)Changed
        : connected.Contains(index) ? (byte)Connected
        : (byte)Other;
}
