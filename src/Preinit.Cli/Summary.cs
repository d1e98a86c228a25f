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
        foreach (var line in OfRegexes(result.Regexes))
            yield return line;
        if (result.LeftAlone.Count > 0)
            yield return $"  at start-up  {string.Join(", ", result.LeftAlone)}";
    }

    static IEnumerable<string> OfRegexes(RegexSummary regexes)
    {
        if (regexes.Compiled > 0)
            yield return $"  compiled     {Expressions(regexes.Compiled)} into code of the app";
        if (regexes.Interpreted.Count > 0)
            yield return $"  interpreted  {Expressions(regexes.Interpreted.Count)}";
        foreach (var expression in regexes.Interpreted.Take(MostLines))
            yield return $"    {expression}";
    }

    static string Expressions(int count) => $"{count} regular expression{(count == 1 ? "" : "s")}";
}
