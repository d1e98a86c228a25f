namespace Heap.Concepts;

[Preinitialize]
static class Locks
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object Gate = new();
    static readonly Lock Modern = new();
    static readonly object UsedGate = Use(new object());
    static readonly Lock UsedModern = Use(new Lock());
    static readonly SemaphoreSlim Semaphore = new(1);
    static readonly object Lockable = new List<int>();

    public static void Print()
    {
        var count = 0;
        Parallel.For(0, 1000, _ =>
        {
            lock (Gate) lock (Modern) lock (UsedGate) lock (UsedModern) lock (Lockable)
                count++;
        });
        WriteLine(count);
        Semaphore.Wait();
        WriteLine(Semaphore.CurrentCount);
        Semaphore.Release();
        lock (Gate)
            Monitor.Pulse(Gate);
    }

    static object Use(object gate)
    {
        lock (gate)
            return gate;
    }

    static Lock Use(Lock gate)
    {
        lock (gate)
            return gate;
    }
}
