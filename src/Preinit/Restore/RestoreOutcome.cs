namespace Preinit.Restore;

/// <summary>What happened; published whole, so that readers on other threads see all of it or nothing.</summary>
sealed record RestoreOutcome(PreinitializationStatus Status, string? Reason, int ObjectCount, long ByteCount, TimeSpan Time)
{
    static readonly object OneAtATime = new();
    static volatile RestoreOutcome current = new(PreinitializationStatus.NotUsed, null, 0, 0, default);

    public static RestoreOutcome Current => current;

    public static RestoreOutcome Off { get; } = new(PreinitializationStatus.Off, null, 0, 0, default);

    public static RestoreOutcome FellBack(string reason) => new(PreinitializationStatus.FellBack, reason, 0, 0, default);

    /// <summary>The part of the time that building objects anew took, once the heap was there. The benchmarks read it.</summary>
    public TimeSpan RebuildTime { get; init; }

    /// <summary>What was restored adds up.</summary>
    public static void Publish(RestoreOutcome outcome)
    {
        lock (OneAtATime)
            current = outcome.After(current);
    }

    RestoreOutcome After(RestoreOutcome earlier) =>
        Status != PreinitializationStatus.Restored || earlier.Status != PreinitializationStatus.Restored
            ? this
            : new(Status, null, ObjectCount + earlier.ObjectCount, ByteCount + earlier.ByteCount, Time + earlier.Time) { RebuildTime = RebuildTime + earlier.RebuildTime };
}
