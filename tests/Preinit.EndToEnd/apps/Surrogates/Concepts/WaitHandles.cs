namespace Surrogates.Concepts;

/// <summary>What threads wait for.</summary>
[Preinitialize]
static class WaitHandles
{
    static readonly ManualResetEvent Open = new(true);
    static readonly AutoResetEvent Ticket = new(true);
    static readonly Semaphore Places = new(1, 2);
    static readonly SemaphoreSlim Slim = new(2, 3);
    static readonly ReaderWriterLockSlim First = new(), Second = new(LockRecursionPolicy.SupportsRecursion);
    static readonly CancellationTokenSource Cancellation = new();
    static readonly Lock Guard = new();

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    public static void Print()
    {
        WriteLine($"{Open.WaitOne(0)} {Open.WaitOne(0)} {Ticket.WaitOne(0)} {Ticket.WaitOne(0)} {Places.WaitOne(0)} {Places.WaitOne(0)}");
        WriteLine($"{Slim.Wait(0)} {Slim.CurrentCount} {Slim.AvailableWaitHandle.WaitOne(0)}");
        // Locks made now must not share what threads remember of those.
        var third = new ReaderWriterLockSlim();
        First.EnterReadLock();
        third.EnterReadLock();
        WriteLine($"{First.RecursiveReadCount} {Second.RecursiveReadCount} {third.RecursiveReadCount} {Second.TryEnterWriteLock(0)}");
        Cancellation.Token.Register(() => WriteLine("cancelled"));
        Cancellation.Cancel();
        lock (Guard)
            WriteLine($"{Guard.IsHeldByCurrentThread} {Cancellation.Token.WaitHandle.WaitOne(0)}");
    }
}
