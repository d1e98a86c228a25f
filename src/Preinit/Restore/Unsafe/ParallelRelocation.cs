using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Relocates a large heap on several threads, part by part, each part some blocks: most of the time goes into the kernel, which
/// makes pages, and that can be done on two processors at once. A heap that is not in memory yet is read to where it goes, and checked there: nobody else can change it any more.
/// </summary>
sealed unsafe class ParallelRelocation(ImageReader reader, HeapPlace place, nint* methodTables, LiveSource? source)
{
    /// <summary>Bytes of a heap. Below, finding the kernel's function costs more than it gains, and so does even setting up this class.</summary>
    public const long From = 2 << 20;

    const long ParallelFrom = 4 << 20; // below, starting a thread does
    const int MostThreads = 4;

    const long PartSize = 1 << 20;

    /// <summary>So much is read at a time: it is still in the cache when it is checked.</summary>
    const long ReadSize = 8 * ImageFormat.BlockSize;

    readonly ImageReader reader = reader;
    readonly long length = (long)reader.Header->CopiedLength;
    Thread?[] threads = [];
    bool canRelease;
    int partsTaken;
    volatile bool damaged;
    volatile Exception? failure;

    /// <summary>Whether a heap can be read to where it goes: it all goes to one place, and is large enough to come here.</summary>
    public static bool CanRead(ImageReader reader) => (long)reader.Header->CopiedLength >= From && reader.Header->CopiedLength == reader.Header->HeapLength && !reader.Flags.HasFlag(ImageFlags.Lazy);

    static bool Prefault => OperatingSystem.IsLinux();

    /// <summary>Starts the other threads, if any. They may run while the collector does: it sees an array of bytes.</summary>
    public void Start()
    {
        if (Prefault)
        {
            PagePopulation.Enlarge(place.Heap, place.HeapLength(reader));
            canRelease = source == null && PagePopulation.CanRelease(reader.Heap, length);
        }
        var count = length < ParallelFrom ? 1 : Math.Min(Environment.ProcessorCount, MostThreads);
        threads = new Thread?[count - 1];
        for (var i = 0; i < threads.Length; i++)
            threads[i] = TryStart();
    }

    /// <summary>Takes part in the work and waits for its end.</summary>
    /// <returns><see langword="false"/> if the image is damaged.</returns>
    public bool TryFinish()
    {
        Run();
        foreach (var thread in threads)
            WaitFor(thread);
        return failure == null ? !damaged : throw failure;
    }

    /// <returns><see langword="null"/> if the system gave no thread: the others then do more.</returns>
    Thread? TryStart()
    {
        var thread = new Thread(Run) { IsBackground = true };
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

    void Run()
    {
        try
        {
            var relocator = new Relocator(reader, place, methodTables, isThere: source != null);
            for (var start = TakePart() * PartSize; start < length && !damaged; start = TakePart() * PartSize)
            {
                var size = Math.Min(PartSize, length - start);
                if (Prefault)
                {
                    if (source == null)
                        PagePopulation.ForReading(reader.Heap + start, size);
                    PrepareForWriting(start, start + size);
                }
                if (!(source == null ? TryRun(relocator, start, start + size) : TryReadAndRun(relocator, source, place.Heap, start, start + size)))
                    damaged = true;
                if (canRelease)
                    PagePopulation.Release(reader.Heap + start, size);
            }
        }
        catch (Exception exception) // on a thread of our own nobody else would catch it
        {
            failure = exception;
        }
    }

    static bool TryReadAndRun(Relocator relocator, LiveSource source, byte* heap, long start, long end)
    {
        for (; start < end; start += ReadSize)
        {
            var size = Math.Min(ReadSize, end - start);
            source.Read(start, (nint)(heap + start), (nint)size);
            if (!TryRun(relocator, start, start + size))
                return false;
        }
        return true;
    }

    static bool TryRun(Relocator relocator, long start, long end) =>
        relocator.TryRun(start / ImageFormat.BlockSize, (end + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize);

    void PrepareForWriting(long start, long end)
    {
        var heapEnd = Math.Min(end, place.HeapLength(reader));
        if (start < heapEnd)
            PagePopulation.ForWriting(place.Heap + start, heapEnd - start);
        if (heapEnd < end)
            PagePopulation.ForWriting(place.Leafs + Math.Max(start, heapEnd), end - Math.Max(start, heapEnd));
    }

    long TakePart() => Interlocked.Increment(ref partsTaken) - 1;
}
