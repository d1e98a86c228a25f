using Preinit.Build;

namespace Preinit.Cli;

/// <summary>
/// Writes for the MSBuild task, which turns it into MSBuild's own errors and warnings: one line for each diagnostic, its fields
/// separated by tabs and its line breaks written as \n.
/// </summary>
sealed class MSBuildLog(TextWriter output) : IBuildLog
{
    public void Progress(string line) => output.WriteLine(line);

    public void Report(Diagnostic diagnostic) => output.WriteLine(string.Join('\t',
        "##preinit", diagnostic.Severity, diagnostic.Code, diagnostic.Position?.File, diagnostic.Position?.Line, diagnostic.Position?.Column,
        diagnostic.Message.Replace("\\", "\\\\").Replace("\r", "").Replace("\n", "\\n").Replace("\t", "    ")));
}
