namespace Preinit.Capture;

/// <summary>Which initialiser is running, for the message when it ends the process.</summary>
static class CaptureProgress
{
    public static volatile string? Current;
}
