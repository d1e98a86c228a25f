namespace Preinit.Build;

/// <summary>What was reported.</summary>
/// <param name="Severity"><c>warning</c> or <c>error</c>.</param>
/// <param name="Initializer">The one that it is about.</param>
/// <param name="Path">From a static field to what cannot be kept.</param>
/// <param name="Help">The page about the code.</param>
sealed record ReportProblem(string Code, string Severity, string? Initializer, string? Path, string Message, string? File, int? Line, int? Column, string Help);
