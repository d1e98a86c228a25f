using System.Text;

namespace StartupRace;

/// <summary>A process that has ended: what it wrote, and how long it took from before its start to after its end.</summary>
sealed record ProcessRun(int ExitCode, byte[] StandardOutput, string StandardError, TimeSpan Elapsed)
{
    public string OutputText => Encoding.UTF8.GetString(StandardOutput);
}
