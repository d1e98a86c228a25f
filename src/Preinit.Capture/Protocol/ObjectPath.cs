namespace Preinit.Capture;

/// <summary>Writes the path from a static field to an object: <c>App.Cache.Clients[3].value.Handle</c>.</summary>
static class ObjectPath
{
    public static string Format(ObjectOrigin origin, IReadOnlyList<string> labels, IReadOnlyList<ObjectOrigin> origins)
    {
        var steps = new Stack<string>();
        for (var current = origin; ; current = origins[current.Parent])
        {
            var isRoot = current.Parent <= 0;
            steps.Push(Step(labels[current.Label], current.Index, isRoot));
            if (isRoot)
                return string.Concat(steps);
        }
    }

    /// <summary>What a step adds to a path.</summary>
    public static string Step(string label, int index, bool isRoot)
    {
        var element = index < 0 ? "" : $"[{index}]";
        return isRoot || label.Length == 0 ? element + label : $"{element}.{label}";
    }
}
