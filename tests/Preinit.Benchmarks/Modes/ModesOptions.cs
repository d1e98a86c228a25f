using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>What the command line asked for.</summary>
/// <param name="JsonFile">Where the results go for other programs, or null.</param>
/// <param name="Explain">Whether to list which code of the initialisers is left.</param>
sealed record ModesOptions(
    int Runs, Sample Sample, IReadOnlyList<PublishMode> Modes, string? JsonFile, bool Explain, bool Publish);
