using System.Runtime.InteropServices;

namespace Preinit.Benchmarks.Works;

/// <summary>
/// The processor time of the processes that this one has started and that have ended: unlike wall time, little of it is the fault of
/// others that run on the machine.
/// </summary>
static class ChildProcessorTime
{
    const int Children = -1;

    /// <summary>Returns null where the system has no such call.</summary>
    public static TimeSpan? Now() => !OperatingSystem.IsWindows() && getrusage(Children, out var usage) == 0
        ? TimeOf(usage.UserSeconds, usage.UserMicroseconds) + TimeOf(usage.SystemSeconds, usage.SystemMicroseconds)
        : null;

    static TimeSpan TimeOf(long seconds, long microseconds) => TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds(microseconds);

    [DllImport("libc")]
    static extern int getrusage(int who, out Usage usage);

    /// <summary>The beginning of `struct rusage`; the rest is larger nowhere.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
