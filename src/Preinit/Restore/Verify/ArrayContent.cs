using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Arrays of any shape. Elements are counted over all dimensions.</summary>
/// <param name="type">Theirs.</param>
sealed class ArrayContent(Type type) : IContent
{
    readonly bool isValue = type.GetElementType()!.IsValueType;
    readonly bool hasReferences = new MethodTableView(type.TypeHandle.Value).HasReferences;

    public void Compare(in Pair pair, GraphComparer graph)
    {
        var (restored, original) = ((Array)pair.Restored!, (Array)pair.Original!);
        if (ShapeOf(restored) != ShapeOf(original))
            graph.Differences.Add(pair.Path, $"an array of {ShapeOf(restored)} elements", $"one of {ShapeOf(original)}");
        else if (restored is object?[] restoredObjects && original is object?[] originalObjects)
            CompareReferences(pair, restoredObjects, originalObjects, graph);
        else if (hasReferences || !ValueBytes.Of(restored, 0, restored.Length).SequenceEqual(ValueBytes.Of(original, 0, original.Length)))
            CompareElements(pair, restored, original, graph);
    }

    static string ShapeOf(Array array) =>
        string.Join('×', Enumerable.Range(0, array.Rank).Select(d => $"{(array.GetLowerBound(d) == 0 ? "" : $"{array.GetLowerBound(d)}+")}{array.GetLength(d)}"));

    static void CompareReferences(in Pair pair, object?[] restored, object?[] original, GraphComparer graph)
    {
        for (var i = 0; i < restored.Length; i++)
        {
            if (!ReferenceEquals(restored[i], original[i]))
                graph.Add(pair.Element(i, restored[i], original[i]));
        }
    }

    void CompareElements(in Pair pair, Array restored, Array original, GraphComparer graph)
    {
        for (var i = 0; i < restored.Length; i++)
        {
            if (!hasReferences && ValueBytes.Of(restored, i, 1).SequenceEqual(ValueBytes.Of(original, i, 1)))
                continue;
            graph.Add(pair.Element(i, ElementOf(restored, i), ElementOf(original, i), isValue));
        }
    }

    static object? ElementOf(Array array, int index)
    {
        if (array.Rank == 1)
            return array.GetValue(index + array.GetLowerBound(0));
        var indices = new int[array.Rank];
        for (var d = array.Rank - 1; d >= 0; d--)
            (index, indices[d]) = (index / array.GetLength(d), index % array.GetLength(d) + array.GetLowerBound(d));
        return array.GetValue(indices);
    }
}
