using Preinit.Build;

namespace Preinit.Cli;

/// <summary>For people at a terminal; the form of diagnostics is the one that editors understand.</summary>
sealed class ConsoleLog(TextWriter output, TextWriter errors) : IBuildLog
{
    public void Progress(string line) => output.WriteLine(line);

    public void Report(Diagnostic diagnostic)
    {
        var position = diagnostic.Position is { } p ? $"{p.File}({p.Line},{p.Column}): " : "preinit: ";
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        errors.WriteLine($"{position}{severity} {diagnostic.Code}: {diagnostic.Message}");
    }
}
