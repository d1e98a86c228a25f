namespace Preinit.Build;

/// <summary>A marked initialiser.</summary>
/// <param name="Frozen">Whether its result is in the image; otherwise it runs at start-up.</param>
/// <param name="Milliseconds">What it took at publish, if it ran to its end.</param>
sealed record ReportInitializer(string Name, bool Frozen, double? Milliseconds, string? File, int? Line);
