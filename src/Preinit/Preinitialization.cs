using Preinit.Restore;

namespace Preinit;

/// <summary>Tells a program what Preinit did in this process. All members are thread-safe.</summary>
public static class Preinitialization
{
    /// <summary><see langword="true"/> while the marked initialisers run at publish; <see langword="false"/> in every other process.</summary>
    public static bool IsCapturing => AppContext.TryGetSwitch("Preinit.IsCapturing", out var capturing) && capturing;

    /// <summary>What became of the image in this process. Reading it does not restore anything.</summary>
    public static PreinitializationStatus Status => RestoreOutcome.Current.Status;

    /// <summary>Why the image was not used, as one sentence; <see langword="null"/> unless <see cref="Status"/> is
    /// <see cref="PreinitializationStatus.FellBack"/>.</summary>
    public static string? FallbackReason => RestoreOutcome.Current.Reason;

    /// <summary>The number of objects restored so far; 0 unless <see cref="Status"/> is <see cref="PreinitializationStatus.Restored"/>.</summary>
    public static int ObjectCount => RestoreOutcome.Current.ObjectCount;

    /// <summary>The size in bytes of what was restored so far; 0 unless <see cref="Status"/> is <see cref="PreinitializationStatus.Restored"/>.</summary>
    public static long ByteCount => RestoreOutcome.Current.ByteCount;

    /// <summary>The time it took so far to check the image and to restore the heap; zero unless <see cref="Status"/> is
    /// <see cref="PreinitializationStatus.Restored"/>.</summary>
    public static TimeSpan RestoreTime => RestoreOutcome.Current.Time;
}
