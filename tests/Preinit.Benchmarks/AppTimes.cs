using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>How long a variant of the app took.</summary>
sealed record AppTimes(string Title, Statistics Times);
