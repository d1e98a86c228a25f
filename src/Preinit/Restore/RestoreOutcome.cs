namespace Preinit.Restore;

/// <summary>What happened; published whole, so that readers on other threads see all of it or nothing.</summary>
sealed record RestoreOutcome(PreinitializationStatus Status, string? Reason, int ObjectCount, long ByteCount, TimeSpan Time)
{
    static object current = new RestoreOutcome(PreinitializationStatus.NotUsed, null, 0, 0, default);

    public static RestoreOutcome Current => (RestoreOutcome)Volatile.Read(ref current);

    public static RestoreOutcome Off { get; } = new(PreinitializationStatus.Off, null, 0, 0, default);

    public static RestoreOutcome FellBack(string reason) => new(PreinitializationStatus.FellBack, reason, 0, 0, default);

    /// <summary>The part of the time that building objects anew took, once the heap was there. The benchmarks read it.</summary>
    public TimeSpan RebuildTime { get; init; }

    /// <summary>See <see cref="RestoredHeap.Laziness"/>.</summary>
    public string? Laziness { get; init; }

    /// <summary>What was restored adds up.</summary>
    public static void Publish(RestoreOutcome outcome)
    {
        RestoreOutcome earlier;
        do
            earlier = Current;
        while (!ReferenceEquals(Interlocked.CompareExchange(ref current, outcome.After(earlier), earlier), earlier));
    }

    RestoreOutcome After(RestoreOutcome earlier) =>
        Status != PreinitializationStatus.Restored || earlier.Status != PreinitializationStatus.Restored
            ? this
            : new(Status, null, ObjectCount + earlier.ObjectCount, ByteCount + earlier.ByteCount, Time + earlier.Time) { RebuildTime = RebuildTime + earlier.RebuildTime };
}
