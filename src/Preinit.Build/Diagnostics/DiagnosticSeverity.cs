namespace Preinit.Build;

/// <summary>How bad it is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The app is right, but less is frozen than was asked for.</summary>
    Warning,

    /// <summary>The publish stops; its previous output stays as it is.</summary>
    Error,
}
