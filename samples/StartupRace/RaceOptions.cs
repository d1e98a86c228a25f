namespace StartupRace;

/// <summary>What the command line asked for.</summary>
sealed record RaceOptions(int Rounds, bool Json, bool Publish, IReadOnlyList<Sample> Samples);
