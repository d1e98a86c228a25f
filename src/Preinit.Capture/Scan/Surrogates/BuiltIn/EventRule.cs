namespace Preinit.Capture;

/// <summary>
/// Events without a name. The operating system has their state; it is asked by waiting for them. On Windows they may have a name, and a name
/// cannot be asked for.
/// </summary>
sealed class EventRule : ISurrogateRule
{
    public bool AppliesTo(Type type) => !OperatingSystem.IsWindows()
        && (type == typeof(ManualResetEvent) || type == typeof(AutoResetEvent) || type == typeof(EventWaitHandle));

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        var handle = (EventWaitHandle)target;
        try
        {
            var isSet = handle.WaitOne(0);
            if (target.GetType() != typeof(EventWaitHandle))
                return new(new("RebuildingThreads", target.GetType().Name), new SurrogatePart("IsSet", isSet));
            handle.Set();
            handle.WaitOne(0);
            var isManual = handle.WaitOne(0); // one that resets itself is not set any more
            return new(new("RebuildingThreads", nameof(EventWaitHandle)), new("IsSet", isSet), new("IsManual", isManual));
        }
        catch (ObjectDisposedException)
        {
            refused = new(RefusalReason.Handle);
            return null;
        }
    }
}
