using Preinit.Capture;

namespace Preinit.Build;

/// <summary>How a capturing process ended.</summary>
abstract record CaptureAttempt
{
    /// <summary>It handed back a result, which may say that an initialiser threw.</summary>
    public sealed record Completed(CaptureResult Result) : CaptureAttempt;

    /// <summary>The time limit ended it; the stack says where it was.</summary>
    public sealed record TimedOut(string Stack) : CaptureAttempt;

    /// <summary>An initialiser ended it; the errors say which.</summary>
    public sealed record Exited(string Errors, string Stack) : CaptureAttempt;

    /// <summary>It ended without a result.</summary>
    public sealed record Crashed(int ExitCode, string Errors) : CaptureAttempt;
}
