namespace Preinit.Inspect;

/// <summary>What a root leads to.</summary>
/// <param name="Root">The root.</param>
/// <param name="ReachableObjects">How many objects, or <see langword="null"/> where counting them for so many roots would take too long.</param>
/// <param name="ReachableBytes">Their bytes.</param>
/// <param name="RetainedObjects">How many of them nothing else leads to.</param>
/// <param name="RetainedBytes">Their bytes.</param>
public sealed record RootStatistics(RootModel Root, int? ReachableObjects, long? ReachableBytes, int RetainedObjects, long RetainedBytes)
{
    /// <summary>How many references are followed for all roots together.</summary>
    const long MostSteps = 200_000_000;

    /// <summary>For each root, in their order.</summary>
    public static IReadOnlyList<RootStatistics> Of(AppModel app, RetainedSizes retained)
    {
        var result = new List<RootStatistics>();
        var seen = new int[app.ObjectCount];
        var steps = 0L;
        foreach (var root in app.Roots)
        {
            int? objects = null;
            long? bytes = null;
            if (steps < MostSteps)
                (objects, bytes) = Reachable(app, root, seen, ref steps);
            result.Add(new(root, objects, bytes, retained.ObjectsOf(root.Index + 1), retained.BytesOf(root.Index + 1)));
        }
        return result;
    }

    /// <param name="app">The app.</param>
    /// <param name="root">Where to begin.</param>
    /// <param name="seen">For each object the last root that led there, counted from 1.</param>
    /// <param name="steps">Counts the references that were followed.</param>
    static (int Objects, long Bytes) Reachable(AppModel app, RootModel root, int[] seen, ref long steps)
    {
        if (root.Target < 0)
            return (0, 0);
        var (mark, graph, objects, bytes) = (root.Index + 1, app.Graph, 0, 0L);
        var pending = new Stack<int>([root.Target]);
        seen[root.Target] = mark;
        while (pending.TryPop(out var number))
        {
            objects++;
            bytes += app.SizeOf(number);
            foreach (var node in graph.TargetsOf(graph.FirstObject + number))
            {
                steps++;
                var target = node - graph.FirstObject;
                if (seen[target] == mark)
                    continue;
                seen[target] = mark;
                pending.Push(target);
            }
        }
        return (objects, bytes);
    }
}
