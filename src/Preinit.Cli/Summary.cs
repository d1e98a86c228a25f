using Preinit.Build;

namespace Preinit.Cli;

/// <summary>The table at the end of a publish: what was frozen and what that saves. With the line of the self-check it has ten lines at most.</summary>
static class Summary
{
    const int MostLines = 9, MostNames = 4;

    public static IEnumerable<string> Of(PipelineResult result)
    {
        var end = End(result).ToList();
        if (result.Initializers.Count == 0)
            return end.Prepend(Nothing(result));
        var rows = Rows(result.Initializers, MostLines - 1 - end.Count);
        return [$"Preinit: {NameOf(result)} starts with {Count.Of(result.Objects, "object")} ({result.ImageBytes:N0} bytes) already there", .. rows, .. end];
    }

    static string NameOf(PipelineResult result) => Path.GetFileNameWithoutExtension(result.OutputPath);

    static string Nothing(PipelineResult result) => result.LeftAlone.Count == 0
        ? $"Preinit: nothing in {NameOf(result)} is marked with [Preinitialize]"
        : $"Preinit: nothing in {NameOf(result)} could be frozen; {Count.Of(result.LeftAlone.Count, "initialiser")} left to start-up";

    /// <summary>What took longest comes first; what does not fit is one row.</summary>
    static IEnumerable<string> Rows(IReadOnlyList<FrozenInitializer> initializers, int most)
    {
        FrozenInitializer[] sorted = [.. initializers.OrderByDescending(i => i.Milliseconds)];
        if (sorted.Length <= most)
            return sorted.Select(Row);
        var others = sorted[(most - 1)..];
        return [.. sorted[..(most - 1)].Select(Row), Row(new($"{others.Length} others", others.Sum(i => i.Milliseconds), others.Sum(i => i.Objects), others.Sum(i => i.Bytes)))];
    }

    static string Row(FrozenInitializer initializer) =>
        $"  {initializer.Milliseconds,8:0.0} ms {Count.Of(initializer.Objects, "object"),15} {initializer.Bytes,13:N0} bytes  {initializer.Name}";

    static IEnumerable<string> End(PipelineResult result)
    {
        if (result.Initializers.Count > 0)
            yield return $"  gain         {Gain.Of(result)}";
        if (result.Regexes.Compiled > 0)
            yield return $"  compiled     {Expressions(result.Regexes.Compiled)} into code of the app";
        if (result.Regexes.Interpreted.Count > 0)
            yield return $"  interpreted  {Expressions(result.Regexes.Interpreted.Count)}: {Some(result.Regexes.Interpreted, "; ")}";
        if (result.KeptLibraries.Count > 0)
            yield return $"  kept         {(result.KeptLibraries.Count == 1 ? "the image" : "the images")} of {Some(result.KeptLibraries, ", ")}, as packed";
        if (result.LeftAlone.Count > 0)
            yield return $"  at start-up  {Some(result.LeftAlone, ", ")}";
        if (result.Warnings > 0)
            yield return $"  warnings     {result.Warnings}, all in {result.ProblemsPath}";
        if (result.ReportPath != null)
            yield return $"  report       {result.ReportPath}";
    }

    static string Expressions(int count) => Count.Of(count, "regular expression");

    static string Some(IReadOnlyList<string> names, string separator) =>
        string.Join(separator, names.Take(MostNames)) + (names.Count > MostNames ? $"{separator}{names.Count - MostNames} more" : "");
}
