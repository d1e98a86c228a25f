using Preinit.Libraries;
using StartupRace;

namespace Preinit.Benchmarks.Libraries;

/// <summary>What became of an app.</summary>
/// <param name="Version">The library's, or null if it is no package.</param>
/// <param name="Image">What was restored, or null.</param>
/// <param name="Work">The start-ups, or null if there are no apps.</param>
/// <param name="Failure">Why there are no apps, or why they do not count, in one line, or null.</param>
sealed record LibraryResult(
    LibraryApp App, string? Version, RestoreLog? Image, StartupWork? Work, IReadOnlyList<Refusal> Refusals, string? Failure);
