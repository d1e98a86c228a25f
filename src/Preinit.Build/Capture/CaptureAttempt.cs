using Preinit.Capture;

namespace Preinit.Build;

/// <summary>How a capturing process ended.</summary>
/// <param name="Result">What it found, if it got that far.</param>
/// <param name="Stack">Where it was when the time limit ended it.</param>
/// <param name="ExitCode">Its exit code, if it ended without a result.</param>
/// <param name="Errors">What it wrote to standard error.</param>
sealed record CaptureAttempt(CaptureResult? Result, string? Stack, int? ExitCode, string Errors)
{
    public static CaptureAttempt Completed(CaptureResult result) => new(result, null, null, "");

    public static CaptureAttempt TimedOut(string stack) => new(null, stack, null, "");

    public static CaptureAttempt Exited(int exitCode, string errors) => new(null, null, exitCode, errors);
}
