using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Turns a capture that did not come through into one message.</summary>
static class CaptureFailures
{
    /// <returns><see langword="null"/> if there is a result.</returns>
    public static CaptureFailure? Find(CaptureAttempt attempt, IReadOnlyList<MarkedInitializer> initializers, IReadOnlyList<PlannedInitializer> hooks,
        TimeSpan limit)
    {
        return attempt switch
        {
            CaptureAttempt.Completed completed => Thrown(completed.Result, initializers, hooks),
            CaptureAttempt.TimedOut timedOut => new(TimedOut(timedOut, limit)),
            CaptureAttempt.Exited exited => new(Exited(exited, initializers)),
            CaptureAttempt.Crashed crashed => new(Crashed(crashed)),
            _ => throw new InvalidOperationException(),
        };
    }

    static Diagnostic TimedOut(CaptureAttempt.TimedOut attempt, TimeSpan limit) => Error(DiagnosticCodes.TimeLimit, null,
        $"The initialisers did not finish within {limit.TotalSeconds:0} seconds and were stopped. Make them faster or raise the limit "
        + $"with <PreinitTimeout> (in seconds). They were here:{Environment.NewLine}{attempt.Stack}");

    /// <summary>An initialiser is dropped, unless it is required. Without a hook, what the image holds is not what was meant.</summary>
    static CaptureFailure? Thrown(CaptureResult result, IReadOnlyList<MarkedInitializer> initializers, IReadOnlyList<PlannedInitializer> hooks)
    {
        var index = Array.FindIndex(result.Initializers, i => i.Error != null);
        if (index < 0)
            return null;
        var marked = index < initializers.Count ? initializers[index] : null;
        var name = marked?.Name ?? hooks[index - initializers.Count].Name.Replace('+', '.');
        var dropped = marked is { Required: false };
        return new(new(DiagnosticCodes.InitializerThrew, dropped ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            $"{name} threw an exception while it was run for the publish{(dropped ? " (it will run at start-up)" : "")}. Correct it, or remove the "
            + $"attribute so that it runs at start-up. {Environment.NewLine}{result.Initializers[index].Error}", marked?.Position) { Initializer = marked?.Name, Milliseconds = result.Initializers[index].Milliseconds }, dropped ? marked : null);
    }

    static Diagnostic Exited(CaptureAttempt.Exited attempt, IReadOnlyList<MarkedInitializer> initializers)
    {
        var line = attempt.Errors.Split('\n').First(l => l.StartsWith(CaptureExit.Marker, StringComparison.Ordinal))[CaptureExit.Marker.Length..];
        var (code, name) = (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..].Trim().Replace('+', '.'));
        return Error(DiagnosticCodes.ProcessExit, initializers.FirstOrDefault(i => i.Name == name)?.Position,
            $"{name} ended the process with exit code {code} while it was run for the publish. Throw an exception instead, or remove the "
            + $"attribute so that it runs at start-up. It was here:{Environment.NewLine}{attempt.Stack}");
    }

    static Diagnostic Crashed(CaptureAttempt.Crashed attempt) => Error(DiagnosticCodes.CaptureFailed, null,
        $"The process that runs the initialisers ended with exit code {attempt.ExitCode} and without a result. "
        + $"It wrote:{Environment.NewLine}{WithoutOwnFrames(attempt.Errors)}");

    /// <summary>A stack of the runtime ends where Preinit's own frames begin.</summary>
    static string WithoutOwnFrames(string errors) => string.Join(Environment.NewLine,
        errors.TrimEnd().Split(Environment.NewLine).TakeWhile(line => !line.Contains(" at Preinit.Capture.InitializerCall.")));

    static Diagnostic Error(string code, SourcePosition? position, string message) =>
        new(code, DiagnosticSeverity.Error, message, position);
}
