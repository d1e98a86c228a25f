namespace Preinit.Benchmarks;

/// <summary>What the command line asked for.</summary>
sealed record BenchmarkOptions(int Runs, int Publishes, bool ReadyToRun, bool Json, bool Publish);
