using System.Diagnostics;

namespace Preinit.Restore;

/// <summary>What happened; published whole, so that readers on other threads see all of it or nothing.</summary>
/// <remarks>No record, and without static constructor: both take longer to set up than a small restore's other work.</remarks>
sealed class RestoreOutcome(PreinitializationStatus status, string? reason = null, int objectCount = 0, long byteCount = 0, long ticks = 0)
{
    static object? current;

    public static RestoreOutcome Current => (RestoreOutcome?)Volatile.Read(ref current) ?? new(PreinitializationStatus.NotUsed);

    public static RestoreOutcome Off() => new(PreinitializationStatus.Off);

    public static RestoreOutcome FellBack(string reason) => new(PreinitializationStatus.FellBack, reason);

    public PreinitializationStatus Status => status;

    public string? Reason => reason;

    public int ObjectCount => objectCount;

    public long ByteCount => byteCount;

    public TimeSpan Time => Stopwatch.GetElapsedTime(0, ticks);

    /// <summary>The part of the time that building objects anew took, once the heap was there. The benchmarks read it.</summary>
    public TimeSpan RebuildTime => Stopwatch.GetElapsedTime(0, RebuildTicks);

    /// <summary>In ticks of the stopwatch.</summary>
    public long RebuildTicks { get; init; }

    /// <summary>See <see cref="RestoredHeap.Laziness"/>.</summary>
    public string? Laziness { get; init; }

    /// <summary>What was restored adds up.</summary>
    public static void Publish(RestoreOutcome outcome)
    {
        object? earlier;
        do
            earlier = Volatile.Read(ref current);
        while (!ReferenceEquals(Interlocked.CompareExchange(ref current, earlier == null ? outcome : outcome.After((RestoreOutcome)earlier), earlier), earlier));
    }

    RestoreOutcome After(RestoreOutcome earlier) =>
        Status != PreinitializationStatus.Restored || earlier.Status != PreinitializationStatus.Restored
            ? this
            : new(Status, null, ObjectCount + earlier.ObjectCount, ByteCount + earlier.ByteCount, ticks + earlier.Ticks) { RebuildTicks = RebuildTicks + earlier.RebuildTicks };

    long Ticks => ticks;
}
