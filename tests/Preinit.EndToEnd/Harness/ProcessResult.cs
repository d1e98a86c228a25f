namespace Preinit.EndToEnd;

/// <summary>What a finished process left behind. Line ends are line feeds.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Everything, for the message of a failed test.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- output\n{Output}\n--- errors\n{Errors}";

    public ProcessResult MustSucceed() => ExitCode == 0 ? this : throw new Xunit.Sdk.XunitException($"a process failed: {this}");
}
