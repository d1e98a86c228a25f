extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

sealed class RecordingLog : IBuildLog
{
    public List<Diagnostic> Diagnostics { get; } = [];

    public void Progress(string line) { }

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
