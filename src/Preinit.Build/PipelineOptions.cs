namespace Preinit.Build;

/// <summary>What the pipeline works on. All paths are absolute.</summary>
public sealed record PipelineOptions
{
    /// <summary>The compiled assembly, as the compiler left it (in obj). It is read, never written.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>The same assembly in the app's build output, where its dependencies are: the capture starts this one.</summary>
    public required string AppPath { get; init; }

    /// <summary>Receives the rewritten assembly, its symbols and the report.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The startup hook <c>Preinit.Capture.dll</c>.</summary>
    public required string CaptureHookPath { get; init; }

    /// <summary>The <c>dotnet</c> host that starts the capture.</summary>
    public required string DotnetPath { get; init; }

    /// <summary>How long all initialisers together may take. The default is one minute.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The key to sign the rewritten assembly with, if it had a strong name.</summary>
    public string? KeyFile { get; init; }
}
