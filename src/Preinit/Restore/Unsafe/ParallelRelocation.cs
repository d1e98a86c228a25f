using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Relocates a large heap on several threads, each its own range of objects: most of the time goes into the kernel, which makes
/// pages, and that can be done on two processors at once.
/// </summary>
sealed unsafe class ParallelRelocation(ImageReader reader, byte* heap, nint* methodTables)
{
    const long PrefaultFrom = 2 << 20; // below, finding the kernel's function costs more than it gains
    const long ParallelFrom = 4 << 20; // below, starting a thread does
    const int MostThreads = 4;

    readonly ImageReader reader = reader;
    readonly long length = (long)reader.Header->HeapLength;
    volatile bool damaged;
    volatile Exception? failure;

    public bool TryRun()
    {
        var count = length < ParallelFrom ? 1 : (int)Math.Min(Math.Min(Environment.ProcessorCount, MostThreads), length / (ParallelFrom / 2));
        if (count == 1)
            return new Relocator(reader, heap, methodTables, Prefault).TryRun(ImageFormat.RootsOffset, length + 8);

        var threads = new Thread?[count - 1];
        for (var i = 0; i < threads.Length; i++)
            threads[i] = TryStart(Boundary(i + 1, count), Boundary(i + 2, count));
        Run(Boundary(0, count), Boundary(1, count));
        foreach (var thread in threads)
            WaitFor(thread);
        return failure == null ? !damaged : throw failure;
    }

    /// <returns><see langword="null"/> if the system gave no thread: the work is then done.</returns>
    Thread? TryStart(long from, long to)
    {
        var thread = new Thread(() => Run(from, to)) { IsBackground = true };
        try
        {
            thread.UnsafeStart();
            return thread;
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            Run(from, to);
            return null;
        }
    }

    /// <summary>Nothing may end the wait early: the thread writes to memory that is the collector's again afterwards.</summary>
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

    bool Prefault => length >= PrefaultFrom && OperatingSystem.IsLinux();

    void Run(long from, long to)
    {
        try
        {
            if (!new Relocator(reader, heap, methodTables, Prefault).TryRun(from, to))
                damaged = true;
        }
        catch (Exception exception) // on a thread of our own nobody else would catch it
        {
            failure = exception;
        }
    }

    /// <summary>The first object that starts in or after the block at a fraction of the heap.</summary>
    long Boundary(int part, int count)
    {
        if (part == 0)
            return ImageFormat.RootsOffset;
        var blocks = (BlockRecord*)reader.Records(SectionId.Blocks);
        var blockCount = (length + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize;
        for (var block = blockCount * part / count; block < blockCount; block++)
        {
            if (blocks[block].FirstObject != 0)
                return blocks[block].FirstObject;
        }
        return length + 8;
    }
}
