namespace Preinit.Benchmarks;

/// <summary>Everything that was measured. Processes are in milliseconds, publishes in seconds.</summary>
sealed record BenchmarkResults(
    BenchmarkOptions Options,
    IReadOnlyList<AppTimes> Processes,
    int Objects,
    long ImageBytes,
    InProcessTimes InProcess,
    IReadOnlyList<AppTimes> Publishes)
{
    /// <summary>The processes' first: what all of them have in common.</summary>
    public double Hello => Processes[0].Times.Median;
}
