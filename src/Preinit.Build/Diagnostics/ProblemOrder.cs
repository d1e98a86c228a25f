namespace Preinit.Build;

/// <summary>
/// Errors first; then the first problem of each initialiser, before the second one of any; of these what is about no single initialiser, secrets that
/// would be shipped, and what takes longest to run at start-up instead.
/// </summary>
static class ProblemOrder
{
    public static IEnumerable<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderByDescending(d => d.Severity).GroupBy(d => d.Initializer)
        .SelectMany(g => g.Select((d, i) => (Diagnostic: d, Rank: g.Key == null ? -1 : i)))
        .OrderByDescending(d => d.Diagnostic.Severity).ThenBy(d => d.Rank)
        .ThenByDescending(d => d.Diagnostic.Code == DiagnosticCodes.Leak).ThenByDescending(d => d.Diagnostic.Milliseconds)
        .Select(d => d.Diagnostic);
}
