namespace Preinit.Build;

/// <summary>
/// Keeps what is reported until the end, and then tells the most important first, and no more than fits on a screen. A file has all of it.
/// </summary>
/// <param name="log">Where it is told.</param>
/// <param name="most">How many diagnostics are told, or 0 for all.</param>
sealed class ProblemList(IBuildLog log, int most) : IBuildLog
{
    /// <summary>Beside the rewritten assemblies.</summary>
    public const string FileName = "problems.txt";

    readonly List<Diagnostic> found = [];

    /// <summary>The most important first.</summary>
    public IReadOnlyList<Diagnostic> All => [.. ProblemOrder.Sort(found)];

    /// <summary>How much was reported.</summary>
    public int Count => found.Count;

    /// <summary>The file with all of it, or <see langword="null"/> if there is none.</summary>
    public string? PathIn(string directory) => found.Count == 0 ? null : Path.Combine(directory, FileName);

    public void Progress(string line) => log.Progress(line);

    public void Report(Diagnostic diagnostic) => found.Add(diagnostic);

    /// <param name="directory">Receives the file, if there is anything to write.</param>
    public void Tell(string directory)
    {
        if (PathIn(directory) is not { } path)
            return;
        var all = All;
        File.WriteAllLines(path, all.Select(d => d.ToString()));

        var told = Told(all);
        for (var i = 0; i < told.Count; i++)
            log.Report(i == told.Count - 1 && told.Count < all.Count ? AndMore(told[i], all.Count - told.Count, path) : told[i]);
    }

    /// <summary>
    /// The first ones, and the first of each code: so that what a project says about warnings of a code, such as that they are errors, holds
    /// for those that are not told.
    /// </summary>
    IReadOnlyList<Diagnostic> Told(IReadOnlyList<Diagnostic> all)
    {
        if (most == 0 || all.Count <= most)
            return all;
        var firstOfCode = all.DistinctBy(d => (d.Code, d.Severity)).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. all.Where((d, i) => i < most || firstOfCode.Contains(d))];
    }

    static Diagnostic AndMore(Diagnostic last, int count, string path) =>
        last with { Message = $"{last.Message} (This is not all: {path} lists {Build.Count.Of(count, "more problem")}.)" };
}
