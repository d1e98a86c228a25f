using System.Runtime.CompilerServices;
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

    /// <summary>Below, starting a thread costs more than it gains.</summary>
    static long ParallelFrom => RuntimeFeature.IsDynamicCodeCompiled ? 4 << 20 : From;

    /// <summary>So much is read at a time: it is still in the cache when it is checked.</summary>
    const long ReadSize = 8 * ImageFormat.BlockSize;

    readonly ImageReader reader = reader;
    readonly long length = (long)reader.Header->CopiedLength;
    readonly HeapParts parts = new(place, (long)reader.Header->CopiedLength);
    Crew? crew;
    bool canRelease, isChecked;
    int partsTaken;
    volatile bool damaged;
    volatile Exception? failure;

    /// <summary>Whether a heap can be read to where it goes: it all goes to one place, and is large enough to come here.</summary>
    public static bool CanRead(ImageReader reader) => (long)reader.Header->CopiedLength >= From && reader.Header->CopiedLength == reader.Header->HeapLength && !reader.Flags.HasFlag(ImageFlags.Lazy);

    /// <summary>Whether all of the heap has to be there, and to be looked at, before any of it is patched.</summary>
    bool ChecksFirst => source is { Checks: true };

    static bool Prefault => OperatingSystem.IsLinux();

    /// <summary>Starts the other threads, if any. They may run while the collector does: it sees an array of bytes.</summary>
    public void Start()
    {
        if (Prefault)
        {
            PagePopulation.Enlarge(place.Heap, place.HeapLength(reader));
            canRelease = source == null && PagePopulation.CanRelease(reader.Heap, length);
        }
        (crew = NewCrew()).Start();
    }

    /// <summary>Takes part in the work and waits for its end.</summary>
    /// <returns><see langword="false"/> if the image is damaged.</returns>
    public bool TryFinish()
    {
        if (!TryFinishParts() || !ChecksFirst)
            return !damaged;
        source!.Check((nint)place.Heap);
        (isChecked, partsTaken, crew) = (true, 0, NewCrew());
        crew.Start();
        return TryFinishParts();
    }

    Crew NewCrew() => new(Run, length < ParallelFrom ? 0 : Crew.Size - 1);

    bool TryFinishParts()
    {
        crew!.Finish();
        return failure == null ? !damaged : throw failure;
    }

    void Run()
    {
        try
        {
            var relocator = new Relocator(reader, place, methodTables, isThere: source != null);
            for (var part = TakePart(); part < parts.Count && !damaged; part = TakePart())
            {
                var (start, end) = (parts.Start(part), parts.Start(part + 1));
                if (Prefault && !isChecked)
                {
                    if (source == null)
                        PagePopulation.ForReading(reader.Heap + start, end - start);
                    parts.PrepareForWriting(part);
                }
                if (start < end && !TryRun(relocator, start, end))
                    damaged = true;
                if (canRelease)
                    PagePopulation.Release(reader.Heap + start, end - start);
            }
        }
        catch (Exception exception) // on a thread of our own nobody else would catch it
        {
            failure = exception;
        }
    }

    bool TryRun(Relocator relocator, long start, long end)
    {
        if (source == null)
            return relocator.TryRun(FirstBlock(start), EndBlock(end));
        if (!isChecked)
            return TryReadAndRun(relocator, source, start, end);
        relocator.Patch(FirstBlock(start), EndBlock(end));
        return true;
    }

    bool TryReadAndRun(Relocator relocator, LiveSource source, long start, long end)
    {
        for (; start < end; start += ReadSize)
        {
            var size = Math.Min(ReadSize, end - start);
            source.Read(start, (nint)(place.Heap + start), (nint)size);
            if (!(ChecksFirst ? relocator.AreIntact(FirstBlock(start), EndBlock(start + size)) : relocator.TryRun(FirstBlock(start), EndBlock(start + size))))
                return false;
        }
        return true;
    }

    static long FirstBlock(long start) => start / ImageFormat.BlockSize;

    static long EndBlock(long end) => (end + ImageFormat.BlockSize - 1) / ImageFormat.BlockSize;

    int TakePart() => Interlocked.Increment(ref partsTaken) - 1;
}
