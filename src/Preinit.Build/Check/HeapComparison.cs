using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>Walks two heaps in step. Where the graphs themselves part, what follows cannot be compared.</summary>
sealed unsafe class HeapComparison(CapturedImage first, CapturedImage second, ImageReader firstImage, ImageReader secondImage)
{
    public IEnumerable<Difference> Differences()
    {
        var differences = new List<Difference>();
        var a = new HeapCursor(firstImage);
        var b = new HeapCursor(secondImage);
        for (var i = 0; i < Math.Min(first.Origins.Length, second.Origins.Length); i++, a.MoveNext(), b.MoveNext())
        {
            if (!SamePlace(i) || a.TypeIndex != b.TypeIndex)
            {
                differences.Add(At(i, "the objects here are of different kinds or number"));
                return differences;
            }
            if (i > 0 && a.FirstDifference(b) is { } offset)
                differences.Add(At(i, $"{a.Describe(offset)} and {b.Describe(offset)}", a.ElementAt(offset)));
            if (a.Size != b.Size)
                return differences.Count > 0 && a.IsLeaf ? differences : [.. differences, At(i, "the objects here differ in size")];
        }
        if (differences.Count == 0)
            differences.Add(At(first.Origins.Length - 1, "the objects are connected in different ways"));
        return differences;
    }

    bool SamePlace(int index)
    {
        var (a, b) = (first.Origins[index], second.Origins[index]);
        return a.Index == b.Index && first.Labels[a.Label] == second.Labels[b.Label] && a.Parent == b.Parent;
    }

    Difference At(int index, string values, string element = "") => Difference.At(first, index, values, element);
}
