using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>What a mode turned out to be.</summary>
/// <param name="Failure">Why there are no apps, in one line, or null.</param>
sealed record ModeResult(PublishMode Mode, ModeApps? Apps, ModeTimes? Times, string? Failure);
