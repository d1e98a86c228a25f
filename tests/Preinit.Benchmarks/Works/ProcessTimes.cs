using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>Whole processes, in ms.</summary>
/// <param name="Wall">From before the start to after the end.</param>
/// <param name="Processor">What the processors worked for them, where the system tells.</param>
sealed record ProcessTimes(Statistics Wall, Statistics? Processor)
{
    public double Above(ProcessTimes hello) => Wall.Median - hello.Wall.Median;

    public double? ProcessorAbove(ProcessTimes hello) => Processor?.Median - hello.Processor?.Median;
}
