using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Divides the heap of an image among its roots.</summary>
static class RootSizes
{
    /// <returns>The largest first. The array of roots, and what only fills gaps, belongs to none.</returns>
    public static IReadOnlyList<RootSize> Of(CapturedImage image)
    {
        var graph = new ImageGraph(image.Bytes);
        var labels = RootLabels(image.Origins);
        var sums = new Dictionary<int, (int FirstObject, int Objects, long Bytes)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] < 0)
                continue;
            var sum = sums.GetValueOrDefault(labels[i], (i, 0, 0));
            sums[labels[i]] = (sum.FirstObject, sum.Objects + 1, sum.Bytes + graph.SizeOf(i));
        }
        return [.. sums.Select(s => new RootSize(image.Labels[s.Key], image.InitializerOf(s.Value.FirstObject), image.OwnerOf(s.Value.FirstObject), s.Value.Objects, s.Value.Bytes))
            .OrderByDescending(r => r.Bytes).ThenBy(r => r.Path, StringComparer.Ordinal)];
    }

    /// <summary>For each object the label of the root that led to it, or -1. A chain of a million objects is followed once.</summary>
    static int[] RootLabels(ObjectOrigin[] origins)
    {
        var labels = new int[origins.Length];
        Array.Fill(labels, -1);
        var path = new Stack<int>();
        for (var i = 0; i < origins.Length; i++)
        {
            var current = i;
            for (; labels[current] < 0 && origins[current].Parent > 0; current = origins[current].Parent)
                path.Push(current);
            if (labels[current] < 0 && origins[current].Parent == 0)
                labels[current] = origins[current].Label;
            while (path.TryPop(out var passed))
                labels[passed] = labels[current];
        }
        return labels;
    }
}
