using Preinit.Build;

namespace Preinit.Cli;

/// <summary>What a start is likely to save: an estimate, since nobody has started the published app yet. `preinit bench` measures.</summary>
static class Gain
{
    /// <summary>What restoring takes: a little more than `samples/StartupRace` measures, whose figures README.md shows.</summary>
    const double RestoreMilliseconds = 2, RestoreMillisecondsPerMegabyte = 0.6;

    public static string Of(PipelineResult result)
    {
        var initializers = result.Initializers.Sum(i => i.Milliseconds);
        var restore = RestoreMilliseconds + result.ImageBytes / 1e6 * RestoreMillisecondsPerMegabyte;
        var parts = $"the initialisers took {initializers:N0} ms, restoring takes about {restore:N0}";
        return initializers - restore < 1 ? $"none to be expected: {parts}" : $"about {initializers - restore:N0} ms at each start: {parts}";
    }
}
