namespace Preinit.Build;

/// <summary>The marked initialisers: what each took, and whether it still runs at start-up.</summary>
static class InitializerRows
{
    /// <param name="notes">Of the stages.</param>
    /// <param name="isPublished">Whether the image is in the app; a publish that failed has frozen nothing.</param>
    /// <param name="problems">May have the times of those that are not frozen.</param>
    /// <param name="privacy">What is not told.</param>
    public static IReadOnlyList<ReportInitializer> Of(ReportNotes notes, bool isPublished, IReadOnlyList<Diagnostic> problems, ReportPrivacy privacy)
    {
        Dictionary<MarkedInitializer, double> frozen = notes.Capture is { } capture ? capture.Initializers.Zip(capture.Outcomes, (i, o) => (i, o.Milliseconds)).ToDictionary() : [];
        return [.. (notes.Discovered?.Initializers ?? []).Select(i => Row(i, isPublished, frozen, problems, privacy)).OrderByDescending(r => r.Milliseconds ?? 0)];
    }

    static ReportInitializer Row(MarkedInitializer initializer, bool isPublished, Dictionary<MarkedInitializer, double> frozen, IReadOnlyList<Diagnostic> problems, ReportPrivacy privacy)
    {
        double? time = frozen.TryGetValue(initializer, out var taken) ? taken
            : problems.FirstOrDefault(p => p.Initializer == initializer.Name && p.Milliseconds > 0)?.Milliseconds;
        return new(ShownText.Of(initializer.Name), isPublished && frozen.ContainsKey(initializer), time,
            initializer.Position is { } position ? privacy.ShowPaths(position.File) : null, initializer.Position?.Line);
    }
}
