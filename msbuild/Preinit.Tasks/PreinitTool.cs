using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Preinit.Tasks;

/// <summary>Runs a <c>preinit</c> command out of process and passes on what it says.</summary>
public abstract class PreinitTool : ToolTask
{
    /// <summary>The path of preinit.dll.</summary>
    [Required]
    public string Tool { get; set; } = "";

    /// <summary>The page of the report, or empty for none.</summary>
    public string Report { get; set; } = "";

    /// <summary>The project's properties of these names.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    public string WarningsNotAsErrors { get; set; } = "";

    public string NoWarn { get; set; } = "";

    protected override string ToolName => Path.GetFileName(DotnetPath);

    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.High;

    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.High;

    /// <summary>Without a byte order mark, which would become part of the first argument.</summary>
    protected override Encoding ResponseFileEncoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The host that runs this build, wherever it is; PATH need not have one.</summary>
    protected static string DotnetPath =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path
        : Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    protected override string GenerateFullPathToTool() => DotnetPath;

    protected override string GenerateCommandLineCommands()
    {
        var line = new CommandLineBuilder();
        line.AppendSwitch("exec");
        line.AppendFileNameIfNotNull(Tool);
        return line.ToString();
    }

    /// <summary>The rest goes into a file: the paths of a large app do not fit on a command line.</summary>
    protected override string GenerateResponseFileCommands()
    {
        var arguments = new Arguments();
        Write(arguments);
        return arguments.ToString();
    }

    private protected abstract void Write(Arguments arguments);

    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        if (DiagnosticLine.TryParse(singleLine) is { } diagnostic)
            diagnostic.LogTo(Log, new(TreatWarningsAsErrors, WarningsNotAsErrors, NoWarn));
        else
            Log.LogMessage(messageImportance, singleLine);
    }

    /// <summary>A warning that the project wants to be an error fails the task, though the tool succeeded.</summary>
    public override bool Execute()
    {
        var succeeded = base.Execute() && !Log.HasLoggedErrors;
        if (!succeeded)
            FailedReport.Mark(Report);
        return succeeded;
    }

    /// <summary>The tool has said why; a second error about its exit code would only distract.</summary>
    protected override bool HandleTaskExecutionErrors() => Log.HasLoggedErrors ? false : base.HandleTaskExecutionErrors();
}
