using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// Finds out which object of a scanned graph was which of the base: both are walked in step from their roots, each object of one stands for one of the other at most. A wrong guess makes
/// a change larger and nothing else, since all objects are written anew.
/// </summary>
/// <param name="graph">The objects.</param>
/// <param name="roots">The array of roots.</param>
/// <param name="root">The index of the root in it.</param>
/// <param name="before">The base.</param>
sealed class GraphPairs(ObjectGraph graph, object?[] roots, int root, BaseWorld before)
{
    readonly long[] partners = new long[graph.Objects.Count];
    readonly System.Collections.BitArray taken = new((int)(before.HeapLength / 8));
    readonly Stack<int> pending = new();

    /// <summary>The offset of each object's partner, or 0.</summary>
    public long[] Find()
    {
        if (!before.Conforms)
            return partners;
        if (before.Root == null)
            Pair(0, ImageFormat.RootsOffset);
        else if (before.Root > 0 && graph.IndexOf(roots[root]!) is >= 0 and var index)
            Pair(index, (long)before.Root);
        while (pending.TryPop(out var index))
            PairReferences(index, partners[index]);
        return partners;
    }

    void Pair(int index, long offset)
    {
        if (partners[index] != 0 || taken[(int)(offset / 8)] || before.Types[before.TypeAt(offset)] != graph.Layouts[index].Type)
            return;
        partners[index] = offset;
        taken[(int)(offset / 8)] = true;
        if (!graph.Layouts[index].IsLeaf)
            pending.Push(index);
    }

    void PairReferences(int index, long offset)
    {
        var layout = graph.Layouts[index];
        var holder = index == 0 ? roots : graph.Objects[index];
        var stride = layout.Kind == TypeKind.ReferenceArray ? nint.Size : layout.MethodTable.ComponentSize;
        var count = layout.Kind is TypeKind.ReferenceArray or TypeKind.StructArray ? Math.Min(RawObject.Length(holder), before.LengthAt(offset)) : 1;
        for (long i = 0; i < count; i++)
        {
            if (layout.Kind == TypeKind.ReferenceArray)
                PairSlot(holder, offset, layout.DataOffset + i * stride);
            else
                PairSlots(holder, offset, layout, layout.DataOffset + i * stride);
        }
    }

    void PairSlots(object holder, long offset, TypeLayout layout, long start)
    {
        foreach (var slot in layout.References)
        {
            if (slot.Kept)
                PairSlot(holder, offset, start + slot.Offset);
        }
    }

    void PairSlot(object holder, long offset, long slot)
    {
        if (before.WordAt(offset + slot) is var partner and not 0 && graph.SlotOf(holder, slot) is { } target && graph.IndexOf(target) is >= 0 and var index)
            Pair(index, partner);
    }
}
