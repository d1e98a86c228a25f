using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Preinit.Tasks;

/// <summary>Runs <c>preinit build</c> out of process and passes on what it says.</summary>
public sealed class PreinitBuild : ToolTask
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The same assembly in the build output.</summary>
    [Required]
    public string App { get; set; } = "";

    /// <summary>The folder for the rewritten assembly.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <summary>The path of preinit.dll.</summary>
    [Required]
    public string Tool { get; set; } = "";

    /// <summary>Seconds that the initialisers may take.</summary>
    public string InitializerTimeout { get; set; } = "60";

    /// <summary>The key to sign with, or empty.</summary>
    public string KeyFile { get; set; } = "";

    protected override string ToolName => Path.GetFileName(DotnetPath);

    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.High;

    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.High;

    static string DotnetPath =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path
        : Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    protected override string GenerateFullPathToTool() => DotnetPath;

    protected override string GenerateCommandLineCommands()
    {
        var line = new CommandLineBuilder();
        line.AppendSwitch("exec");
        line.AppendFileNameIfNotNull(Tool);
        line.AppendSwitch("build");
        line.AppendSwitch("--msbuild");
        line.AppendSwitchIfNotNull("--assembly ", Assembly);
        line.AppendSwitchIfNotNull("--app ", App);
        line.AppendSwitchIfNotNull("--output ", Output);
        line.AppendSwitchIfNotNull("--timeout ", InitializerTimeout);
        line.AppendSwitchIfNotNull("--dotnet ", DotnetPath);
        if (KeyFile.Length > 0)
            line.AppendSwitchIfNotNull("--key-file ", KeyFile);
        return line.ToString();
    }

    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        if (DiagnosticLine.TryParse(singleLine) is { } diagnostic)
            diagnostic.LogTo(Log);
        else
            Log.LogMessage(messageImportance, singleLine);
    }

    /// <summary>The tool has said why; a second error about its exit code would only distract.</summary>
    protected override bool HandleTaskExecutionErrors() => Log.HasLoggedErrors ? false : base.HandleTaskExecutionErrors();
}
