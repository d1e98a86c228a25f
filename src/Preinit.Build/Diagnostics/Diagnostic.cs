namespace Preinit.Build;

/// <summary>A finding of the pipeline.</summary>
/// <param name="Code"><c>PREINITnnnn</c>; docs/diagnostics has a page for each.</param>
/// <param name="Message">What, where, why and what to do; may have several lines.</param>
/// <param name="Position">The initialiser in the source, where symbols tell it.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, SourcePosition? Position = null)
{
    /// <summary>The initialiser that it is about, if it is about one.</summary>
    public string? Initializer { get; init; }

    /// <summary>From a static field to what cannot be kept, if that is an object.</summary>
    public string? Path { get; init; }

    /// <summary>How long that initialiser ran at publish, in milliseconds, or 0 if it is not known: about what is lost if it runs at start-up.</summary>
    public double Milliseconds { get; init; }

    /// <summary>In the form that editors understand.</summary>
    public override string ToString() =>
        $"{(Position is { } p ? $"{p.File}({p.Line},{p.Column})" : "preinit")}: {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message}";
}
