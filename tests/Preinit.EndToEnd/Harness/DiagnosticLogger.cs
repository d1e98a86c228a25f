using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Preinit.EndToEnd;

/// <summary>Runs in a build, not in a test: notes the errors and warnings with their links, which neither the console nor a binary log shows.</summary>
public sealed class DiagnosticLogger : Logger
{
    /// <summary>The argument for a build.</summary>
    /// <param name="path">The file to write.</param>
    public static string Argument(string path) => $"-logger:{typeof(DiagnosticLogger).FullName},{typeof(DiagnosticLogger).Assembly.Location};{path}";

    public static IReadOnlyList<LoggedDiagnostic> Read(string path) => [.. File.ReadAllLines(path).Select(l => l.Split('\t')).Select(f => new LoggedDiagnostic(f[0], f[1], f[2]))];

    public override void Initialize(IEventSource eventSource)
    {
        File.WriteAllText(Parameters!, "");
        eventSource.ErrorRaised += (_, error) => Note("error", error.Code, error.HelpLink);
        eventSource.WarningRaised += (_, warning) => Note("warning", warning.Code, warning.HelpLink);
    }

    void Note(string severity, string? code, string? link) => File.AppendAllText(Parameters!, $"{severity}\t{code}\t{link}\n");
}

/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Link">Leads to a page about it.</param>
public sealed record LoggedDiagnostic(string Severity, string Code, string Link);
