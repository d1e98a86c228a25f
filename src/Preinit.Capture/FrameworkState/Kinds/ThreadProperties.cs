namespace Preinit.Capture;

/// <summary>Of the thread that runs the initialisers.</summary>
sealed class ThreadProperties : IFrameworkState
{
    public IEnumerable<StateEntry> Read() =>
    [
        new("Thread.CurrentThread.Name", Thread.CurrentThread.Name),
        new("Thread.CurrentThread.Priority", Thread.CurrentThread.Priority),
        new("SynchronizationContext.Current", SynchronizationContext.Current),
    ];
}
