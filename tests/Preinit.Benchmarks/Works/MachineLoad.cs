namespace Preinit.Benchmarks.Works;

/// <summary>Whether the machine was quiet: without that, times mean little.</summary>
static class MachineLoad
{
    /// <summary>The load averages of the last 1, 5 and 15 minutes, where the system has them.</summary>
    public static string Now() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";
}
