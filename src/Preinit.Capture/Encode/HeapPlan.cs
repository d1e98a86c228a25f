namespace Preinit.Capture;

/// <summary>Where the objects of a heap lie, if not one after the other, and which numbers its types have.</summary>
abstract class HeapPlan
{
    public abstract TypeTable Types(ObjectGraph graph);

    /// <summary>The objects in the order of the heap, without a gap between them: what is left is filled with objects that are added to the graph.</summary>
    /// <param name="graph">The objects.</param>
    /// <param name="roots">The first one.</param>
    /// <param name="sizeOf">The size of each.</param>
    public abstract IReadOnlyList<(int Index, long Offset)> Place(ObjectGraph graph, object?[] roots, Func<int, long> sizeOf);
}
