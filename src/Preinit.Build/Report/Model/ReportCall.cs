namespace Preinit.Build;

/// <summary>A call that read something.</summary>
/// <param name="Kind">What kind of thing, by the name of <see cref="InputKind"/>.</param>
/// <param name="Member">Of the framework.</param>
/// <param name="Detail">A name or a path.</param>
/// <param name="Method">That has the call.</param>
/// <param name="Callers">Of that, outwards.</param>
sealed record ReportCall(string Initializer, string Kind, string Member, string? Detail, string Assembly, string Method, string? File, int? Line, IReadOnlyList<string> Callers);
