using System.Reflection;

namespace Preinit.Build;

/// <summary>The report, as a table of contents.</summary>
static class ReportBuilder
{
    /// <param name="options">Of the publish.</param>
    /// <param name="notes">Of its stages.</param>
    /// <param name="result">What it froze, or <see langword="null"/> after an error.</param>
    /// <param name="problems">All of them.</param>
    /// <param name="previous">To compare with.</param>
    public static Report Build(PipelineOptions options, ReportNotes notes, PipelineResult? result, IReadOnlyList<Diagnostic> problems, Report? previous)
    {
        var privacy = ReportPrivacy.Of(options);
        var (image, initializers) = (notes.Capture?.Image, notes.Capture?.Initializers.Select(i => i.Name).ToList() ?? []);
        var report = new Report
        {
            Status = result == null ? ReportStatus.Failed : result.Objects == 0 ? ReportStatus.Nothing : ReportStatus.Frozen,
            App = Path.GetFileNameWithoutExtension(options.AssemblyPath),
            Created = DateTime.UtcNow,
            Tool = typeof(ReportBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "",
            Settings = ReportSettings.Of(options, image == null ? null : FrameworkOf(new(image.Bytes))),
            Totals = TotalsOf(result, notes),
            Initializers = InitializerRows.Of(notes, result != null, problems, privacy),
            Problems = ProblemRows.Of(problems, privacy),
            Stages = notes.Progress?.Stages ?? [],
            Inputs = InputRows.Of(notes, privacy),
            Image = image == null ? null : ImageRows.Of(image, initializers, privacy),
        };
        return result == null ? report : report with { Comparison = Changes.Of(previous, report) };
    }

    static ReportTotals TotalsOf(PipelineResult? result, ReportNotes notes) => result == null ? new(0, 0, 0, 0, 0, [])
        : new(notes.Capture?.Outcomes.Sum(o => o.Milliseconds) ?? 0, result.Objects, result.ImageBytes, result.AddedBytes, result.Regexes.Compiled,
            [.. result.Regexes.Interpreted.Select(r => ShownText.Of(r))]);

    static string FrameworkOf(ImageGraph graph) => graph.Name(graph.Runtime.FrameworkVersion);
}
