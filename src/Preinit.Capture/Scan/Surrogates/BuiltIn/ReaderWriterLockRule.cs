namespace Preinit.Capture;

/// <summary>
/// Reader-writer locks. Each has a number, by which threads count their own holds (System.Threading/ReaderWriterLockSlim.cs); the number of another
/// process may be that of another lock in this one.
/// </summary>
sealed class ReaderWriterLockRule : ISurrogateRule
{
    public bool AppliesTo(Type type) => type == typeof(ReaderWriterLockSlim);

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        var guard = (ReaderWriterLockSlim)target;
        var isFree = guard is { CurrentReadCount: 0, IsWriteLockHeld: false, IsUpgradeableReadLockHeld: false } && CanBeTaken(guard);
        refused = isFree ? null : new(RefusalReason.Locked);
        return isFree ? new(new("RebuildingThreads", nameof(ReaderWriterLockSlim)), new SurrogatePart("RecursionPolicy", (int)guard.RecursionPolicy)) : null;
    }

    /// <summary>Other threads may hold it.</summary>
    static bool CanBeTaken(ReaderWriterLockSlim guard)
    {
        try
        {
            if (!guard.TryEnterWriteLock(0))
                return false;
            guard.ExitWriteLock();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}
