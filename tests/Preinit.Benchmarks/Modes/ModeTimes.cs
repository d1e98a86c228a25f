using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>The times of a mode's apps from start to exit, in milliseconds.</summary>
/// <param name="Hello">Null if there is none.</param>
sealed record ModeTimes(Statistics? Hello, Statistics Plain, Statistics Preinit)
{
    public StartupWork? Work => Hello is null ? null : new StartupWork(Hello.Median, Plain.Median, Preinit.Median);

    /// <summary>How much longer the plain app's own start-up takes; with a hello world, what takes longer than that.</summary>
    public double Ratio => Work?.Ratio ?? Plain.Median / Preinit.Median;
}
