namespace Preinit.Build;

/// <summary>What was reported, as far as a page can hold it; a file beside the rewritten assemblies has all.</summary>
static class ProblemRows
{
    const int Most = 1000;

    public static IReadOnlyList<ReportProblem> Of(IEnumerable<Diagnostic> problems, ReportPrivacy privacy) => [.. problems.Take(Most).Select(p => new ReportProblem(
        p.Code, p.Severity == DiagnosticSeverity.Error ? "error" : "warning", Shown(p.Initializer), Shown(p.Path), privacy.ShowPaths(p.Message),
        p.Position is { } position ? privacy.ShowPaths(position.File) : null, p.Position?.Line, p.Position?.Column,
        $"https://github.com/preinit/preinit/blob/main/docs/diagnostics/{p.Code}.md"))];

    static string? Shown(string? text) => text == null ? null : ShownText.Of(text);
}
