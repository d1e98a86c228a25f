namespace Preinit.Capture;

/// <summary>How the capturing process says that an initialiser ended it.</summary>
static class CaptureExit
{
    /// <summary>Begins a line of its standard error; the initialiser's name and then its stack follow.</summary>
    public const string Marker = "preinit-capture: process exit in ";
}
