namespace Preinit.Build;

/// <summary>Something that keeps an initialiser out of the image.</summary>
/// <param name="Path">From a static field to what cannot be kept, or <see langword="null"/> if it is no object.</param>
sealed record Finding(MarkedInitializer Initializer, string Code, string? Path, string Reason, string WaysOut)
{
    /// <summary>If it is known better than by the initialiser.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>How long the initialiser ran, if it did.</summary>
    public double Milliseconds { get; init; }

    public Diagnostic ToDiagnostic()
    {
        var (severity, consequence) = Initializer.Required
            ? (DiagnosticSeverity.Error, "it is required")
            : (DiagnosticSeverity.Warning, "it will run at start-up");
        return new(Code, severity,
            $"{Initializer.Name} cannot be frozen ({consequence}): {(Path == null ? "" : $"{Path} cannot be kept: ")}{Reason}. To go on: {WaysOut}.", Position ?? Initializer.Position)
        {
            Initializer = Initializer.Name,
            Path = Path,
            Milliseconds = Milliseconds,
        };
    }
}
