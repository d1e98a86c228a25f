namespace Preinit.Capture;

/// <summary>How one initialiser went.</summary>
/// <param name="Error">The exception with its stack, or <see langword="null"/>.</param>
sealed record InitializerOutcome(double Milliseconds, string? Error);
