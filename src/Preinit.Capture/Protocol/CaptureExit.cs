namespace Preinit.Capture;

/// <summary>How the capturing process says that an initialiser ended it.</summary>
static class CaptureExit
{
    /// <summary>Begins a line of its standard error; the exit code and the initialiser's name follow.</summary>
    public const string Marker = "preinit-capture: process exit ";

    /// <summary>How long the process then waits for the tool to read its stack.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
}
