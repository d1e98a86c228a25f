using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Turns a capture that did not come through into one error.</summary>
static class CaptureFailures
{
    public static Func<CaptureAttempt, Diagnostic?> Find(IReadOnlyList<MarkedInitializer> initializers,
        IReadOnlyList<PlannedInitializer> hooks, TimeSpan limit) => attempt => Find(attempt, initializers, hooks, limit);

    static Diagnostic? Find(CaptureAttempt attempt, IReadOnlyList<MarkedInitializer> initializers, IReadOnlyList<PlannedInitializer> hooks,
        TimeSpan limit)
    {
        if (attempt.Result is { } result)
            return Thrown(result, initializers, hooks);
        if (attempt.Stack is { } stack)
        {
            return Error(DiagnosticCodes.TimeLimit, null,
                $"The initialisers did not finish within {limit.TotalSeconds:0} seconds and were stopped. Make them faster or raise the limit "
                + $"with <PreinitTimeout> (in seconds). They were here:{Environment.NewLine}{stack}");
        }
        return attempt.Errors.Contains(CaptureExit.Marker) ? Exited(attempt, initializers) : Crashed(attempt);
    }

    static Diagnostic? Thrown(CaptureResult result, IReadOnlyList<MarkedInitializer> initializers, IReadOnlyList<PlannedInitializer> hooks)
    {
        var index = Array.FindIndex(result.Initializers, i => i.Error != null);
        if (index < 0)
            return null;
        var name = index < initializers.Count ? initializers[index].Name : hooks[index - initializers.Count].Name.Replace('+', '.');
        var position = index < initializers.Count ? initializers[index].Position : null;
        return Error(DiagnosticCodes.InitializerThrew, position,
            $"{name} threw an exception while it was run for the publish. Correct it, or remove the attribute so that it runs at start-up. "
            + $"{Environment.NewLine}{result.Initializers[index].Error}");
    }

    static Diagnostic Exited(CaptureAttempt attempt, IReadOnlyList<MarkedInitializer> initializers)
    {
        var text = attempt.Errors[(attempt.Errors.IndexOf(CaptureExit.Marker, StringComparison.Ordinal) + CaptureExit.Marker.Length)..];
        var end = text.IndexOf('\n');
        var name = text[..end].Trim().Replace('+', '.');
        return Error(DiagnosticCodes.ProcessExit, initializers.FirstOrDefault(i => i.Name == name)?.Position,
            $"{name} ended the process with exit code {attempt.ExitCode} while it was run for the publish. Throw an exception instead, or "
            + $"remove the attribute so that it runs at start-up.{Environment.NewLine}{text[(end + 1)..].TrimEnd()}");
    }

    static Diagnostic Crashed(CaptureAttempt attempt) => Error(DiagnosticCodes.CaptureFailed, null,
        $"The process that runs the initialisers ended with exit code {attempt.ExitCode} and without a result. "
        + $"It wrote:{Environment.NewLine}{attempt.Errors.TrimEnd()}");

    static Diagnostic Error(string code, SourcePosition? position, string message) =>
        new(code, DiagnosticSeverity.Error, message, position);
}
