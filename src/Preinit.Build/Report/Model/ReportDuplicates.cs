namespace Preinit.Build;

/// <summary>Strings, and arrays without references, that are equal to others.</summary>
/// <param name="Groups">How many different ones there are more than once.</param>
/// <param name="WastedBytes">What one of each would save.</param>
/// <param name="Worst">Those that waste most.</param>
sealed record ReportDuplicates(int Groups, long WastedBytes, IReadOnlyList<ReportDuplicate> Worst);
