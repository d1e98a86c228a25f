using Preinit.Build;

namespace Preinit.Cli;

/// <summary>The table at the end of a publish: what was frozen and what that saves.</summary>
static class Summary
{
    const int MostLines = 6;

    public static IEnumerable<string> Of(PipelineResult result)
    {
        var name = Path.GetFileNameWithoutExtension(result.OutputPath);
        if (result.Initializers.Count == 0)
        {
            yield return result.LeftAlone.Count == 0
                ? $"Preinit: nothing in {name} is marked with [Preinitialize]"
                : $"Preinit: nothing in {name} could be frozen; {result.LeftAlone.Count} initialisers run at start-up";
            yield break;
        }

        yield return $"Preinit: {name} starts with {result.Objects:N0} objects ({result.ImageBytes:N0} bytes) already there";
        foreach (var initializer in result.Initializers.OrderByDescending(i => i.Milliseconds).Take(MostLines))
            yield return $"  {initializer.Milliseconds,8:0.0} ms  {initializer.Name}";
        if (result.Initializers.Count > MostLines)
            yield return $"  {result.Initializers.Skip(MostLines).Sum(i => i.Milliseconds),8:0.0} ms  {result.Initializers.Count - MostLines} others";
        if (result.LeftAlone.Count > 0)
            yield return $"  at start-up  {string.Join(", ", result.LeftAlone)}";
    }
}
