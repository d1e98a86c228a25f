using Preinit.Build;

namespace Preinit.Cli;

/// <summary>For people at a terminal.</summary>
sealed class ConsoleLog(TextWriter output, TextWriter errors) : IBuildLog
{
    public void Progress(string line) => output.WriteLine(line);

    public void Report(Diagnostic diagnostic) => errors.WriteLine(diagnostic);
}
