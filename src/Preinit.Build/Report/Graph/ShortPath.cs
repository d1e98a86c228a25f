using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Paths from static fields to objects, with no more steps than people read: a list may have a million.</summary>
sealed class ShortPath
{
    const int MostAtEachEnd = 6;

    readonly CapturedImage image;
    readonly int[] lengths;

    public ShortPath(CapturedImage image)
    {
        (this.image, lengths) = (image, new int[image.Origins.Length]);
        var way = new Stack<int>();
        for (var i = 0; i < lengths.Length; i++)
        {
            for (var at = i; at > 0 && lengths[at] == 0; at = image.Origins[at].Parent)
                way.Push(at);
            while (way.TryPop(out var at))
                lengths[at] = image.Origins[at].Parent is > 0 and var parent ? lengths[parent] + 1 : 1;
        }
    }

    /// <summary>In steps.</summary>
    public int LengthOf(int number) => lengths[number];

    public string Of(int number)
    {
        var steps = new List<ObjectOrigin>();
        for (var at = number; ; at = image.Origins[at].Parent)
        {
            steps.Add(image.Origins[at]);
            if (image.Origins[at].Parent <= 0)
                break;
        }
        steps.Reverse();
        if (steps.Count <= 2 * MostAtEachEnd + 1)
            return ShownText.Of(string.Concat(steps.Select(Step)));
        return ShownText.Of($"{string.Concat(steps.Take(MostAtEachEnd).Select(Step))} … {steps.Count - 2 * MostAtEachEnd:N0} steps … "
            + string.Concat(steps.TakeLast(MostAtEachEnd).Select(Step)));
    }

    string Step(ObjectOrigin origin)
    {
        var (label, element) = (image.Labels[origin.Label], origin.Index < 0 ? "" : $"[{origin.Index}]");
        return origin.Parent <= 0 || label.Length == 0 ? element + label : $"{element}.{label}";
    }
}
