namespace Preinit.Capture;

/// <summary>Which initialiser is running, for the message when it ends the process, and for what it reads.</summary>
static class CaptureProgress
{
    const int None = -1;

    static volatile int index = None;

    public static volatile string? Current;

    /// <summary>In the plan; null while none runs.</summary>
    public static int? Index => index == None ? null : index;

    public static void Begin(string name, int initializer) => (Current, index) = (name, initializer);

    public static void End() => (Current, index) = (null, None);
}
