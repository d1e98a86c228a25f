extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

sealed class RecordingLog : IBuildLog
{
    public List<Diagnostic> Diagnostics { get; } = [];

    public List<string> Lines { get; } = [];

    public void Progress(string line) => Lines.Add(line);

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
