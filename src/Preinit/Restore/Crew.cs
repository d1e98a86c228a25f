namespace Preinit.Restore;

/// <summary>Does the same work on this thread and on others at a time; the work divides itself. What it throws, it has to keep: on a thread of our own nobody else would catch it.</summary>
/// <param name="work">The work.</param>
/// <param name="others">How many other threads there are to be.</param>
sealed class Crew(ThreadStart work, int others)
{
    const int MostThreads = 4;

    readonly Thread?[] threads = new Thread?[others];

    /// <summary>How many threads work on something large.</summary>
    public static int Size => Math.Min(Environment.ProcessorCount, MostThreads);

    /// <summary>Starts the other threads, if any.</summary>
    public void Start()
    {
        for (var i = 0; i < threads.Length; i++)
            threads[i] = TryStart();
    }

    /// <summary>Takes part in the work and waits for its end.</summary>
    public void Finish()
    {
        work();
        foreach (var thread in threads)
            WaitFor(thread);
    }

    /// <returns><see langword="null"/> if the system gave no thread: the others then do more.</returns>
    Thread? TryStart()
    {
        var thread = new Thread(work) { IsBackground = true };
        try
        {
            thread.UnsafeStart();
            return thread;
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            return null;
        }
    }

    /// <summary>Nothing may end the wait early: the thread uses memory that is somebody else's afterwards.</summary>
    static void WaitFor(Thread? thread)
    {
        var interrupted = false;
        while (thread is { IsAlive: true })
        {
            try
            {
                thread.Join();
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        }
        if (interrupted)
            Thread.CurrentThread.Interrupt();
    }
}
