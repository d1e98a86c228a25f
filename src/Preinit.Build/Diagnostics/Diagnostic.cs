namespace Preinit.Build;

/// <summary>A finding of the pipeline.</summary>
/// <param name="Code"><c>PREINITnnnn</c>; docs/diagnostics has a page for each.</param>
/// <param name="Message">What, where, why and what to do; may have several lines.</param>
/// <param name="Position">The initialiser in the source, where symbols tell it.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, SourcePosition? Position = null);
