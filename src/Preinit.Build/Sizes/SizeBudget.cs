namespace Preinit.Build;

/// <summary>Whether an image is as small as the project wants it (<c>PreinitSizeBudget</c>), and if not, what of it grew.</summary>
static class SizeBudget
{
    const int MostRoots = 5;

    /// <param name="options">Has the budget.</param>
    /// <param name="imageBytes">The size of the image.</param>
    /// <param name="roots">Its roots, the largest first.</param>
    /// <param name="positionOf">Where a root is in the source.</param>
    /// <param name="log">Is told if it is too large.</param>
    public static bool IsKept(PipelineOptions options, long imageBytes, IReadOnlyList<RootSize> roots, Func<RootSize, SourcePosition?> positionOf, IBuildLog log)
    {
        if (options.SizeBudget is not { } budget || imageBytes <= budget)
            return true;
        var (named, what) = Grown(roots, RootSizeFile.Read(options.OutputDirectory));
        log.Report(new(DiagnosticCodes.OverBudget, DiagnosticSeverity.Error,
            $"the image of {Path.GetFileNameWithoutExtension(options.AssemblyPath)} has {imageBytes:N0} bytes, {imageBytes - budget:N0} more than PreinitSizeBudget allows. {what}. "
            + "To go on: make them smaller, leave them out of the image ([RunAtStartup] on the static field, [NotCaptured] on a cache), or set a larger PreinitSizeBudget.",
            named.Count == 0 ? null : positionOf(named[0])));
        return false;
    }

    static (IReadOnlyList<RootSize> Named, string Text) Grown(IReadOnlyList<RootSize> roots, IReadOnlyDictionary<string, long>? before)
    {
        if (before == null)
            return Largest(roots, "The largest roots");
        RootSize[] grown = [.. roots.Where(r => r.Bytes > before.GetValueOrDefault(r.Path)).OrderByDescending(r => r.Bytes - before.GetValueOrDefault(r.Path))];
        return grown.Length == 0 ? Largest(roots, "No root grew since the last publish; the largest")
            : Named(grown, "What grew most since the last publish", r => before.TryGetValue(r.Path, out var old)
                ? $"{r.Path}, by {r.Bytes - old:N0} to {r.Bytes:N0} bytes" : $"{r.Path}, new, {r.Bytes:N0} bytes");
    }

    static (IReadOnlyList<RootSize>, string) Largest(IReadOnlyList<RootSize> roots, string which) => Named(roots, which, r => $"{r.Path}, {r.Bytes:N0} bytes");

    static (IReadOnlyList<RootSize>, string) Named(IReadOnlyList<RootSize> roots, string which, Func<RootSize, string> text)
    {
        var others = roots.Count > MostRoots ? $"; and {Count.Of(roots.Count - MostRoots, "other")}" : "";
        return (roots, $"{which}: {string.Join("; ", roots.Take(MostRoots).Select(text))}{others}");
    }
}
