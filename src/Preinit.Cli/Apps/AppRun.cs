using System.Text;

namespace Preinit.Cli;

/// <summary>An app that has ended: what it wrote, and how long it took from before its start to after its end.</summary>
sealed record AppRun(int ExitCode, byte[] Output, byte[] Errors, TimeSpan Elapsed)
{
    public string OutputText => Encoding.UTF8.GetString(Output);

    public string ErrorText => Encoding.UTF8.GetString(Errors);

    /// <summary>What it said of its image.</summary>
    public RestoreReport Restore => RestoreReport.Of(Errors);

    /// <summary>Whether it has no initialisers that could run instead of its image.</summary>
    public bool HasNoFallback => ExitCode != 0 && ErrorText.Contains("published with PreinitFallback=Throw", StringComparison.Ordinal);
}
