namespace Preinit.Inspect;

/// <summary>
/// Finds the ways from the roots to objects, the shortest ones first. The search goes backwards, from the objects, and is led by how far each object is from
/// the roots, so that it finds a way in as many steps as that has.
/// </summary>
public sealed class PathSearch
{
    /// <summary>There may be more ways than anybody can count.</summary>
    const int MostSteps = 2_000_000;

    readonly AppModel app;
    readonly ReferenceGraph graph, reversed;
    readonly int[] distances;

    /// <param name="app">The app.</param>
    public PathSearch(AppModel app)
    {
        (this.app, graph) = (app, app.Graph);
        reversed = graph.Reversed();
        distances = Distances();
    }

    /// <summary>Whether any root leads to an object.</summary>
    public bool IsReachable(int number) => distances[graph.FirstObject + number] >= 0;

    /// <param name="objects">The objects in question.</param>
    /// <param name="most">How many ways are wanted.</param>
    /// <param name="isComplete">Whether there are no others.</param>
    public IReadOnlyList<RootPath> Find(IEnumerable<int> objects, int most, out bool isComplete)
    {
        var found = new List<RootPath>();
        var (steps, added) = (0, 0);
        var pending = new PriorityQueue<Step, (int Length, int Order)>();
        foreach (var number in objects.Where(IsReachable))
            Add(graph.FirstObject + number, null);
        while (pending.TryDequeue(out var step, out _))
        {
            if (found.Count == most || steps++ == MostSteps)
            {
                isComplete = false;
                return found;
            }
            if (step.Node < graph.FirstObject)
            {
                found.Add(PathOf(step));
                continue;
            }
            var before = -1;
            foreach (var source in reversed.TargetsOf(step.Node)) // in ascending order
            {
                if (source != before && distances[source] >= 0 && !step.Contains(source))
                    Add(source, step);
                before = source;
            }
        }
        isComplete = true;
        return found;

        void Add(int node, Step? next) =>
            pending.Enqueue(new(node, next), ((next?.Length ?? 0) + distances[node], added++));
    }

    int[] Distances()
    {
        var result = new int[graph.Count];
        Array.Fill(result, -1);
        var pending = new Queue<int>([0]);
        result[0] = 0;
        while (pending.TryDequeue(out var node))
        {
            foreach (var target in graph.TargetsOf(node))
            {
                if (result[target] >= 0)
                    continue;
                result[target] = result[node] + 1;
                pending.Enqueue(target);
            }
        }
        return result;
    }

    RootPath PathOf(Step first)
    {
        var steps = new List<(string, int)>();
        var holder = -1;
        for (var step = first.Next; step != null; step = step.Next)
        {
            var number = step.Node - graph.FirstObject;
            steps.Add((holder < 0 ? "" : app.FieldsOf(holder).First(f => f.Reference == ReferenceKind.Object && f.Target == number).Label, number));
            holder = number;
        }
        return new(app.Roots[first.Node - 1], steps);
    }

    /// <summary>A node, and how it goes on from there.</summary>
    sealed class Step(int node, Step? next)
    {
        public int Node => node;
        public Step? Next => next;
        public int Length { get; } = (next?.Length ?? 0) + 1;

        public bool Contains(int other)
        {
            for (var step = this; step != null; step = step.Next)
            {
                if (step.Node == other)
                    return true;
            }
            return false;
        }
    }
}
