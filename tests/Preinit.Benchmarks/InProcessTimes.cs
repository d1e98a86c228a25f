using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>What the apps measured inside their processes, in milliseconds.</summary>
/// <param name="Restore">What Preinit reports as the time of its restore.</param>
/// <param name="MemoryCopy">A copy of as many bytes, in the same processes.</param>
/// <param name="RestoreToCopy">The ratio of the two in each process.</param>
/// <param name="Deserialize">The call of MemoryPack.</param>
/// <param name="PlainTouch">The first use of the table where the plain initialiser builds it.</param>
/// <param name="PreinitTouch">The first use of the table that Preinit restores.</param>
/// <param name="MemoryPackTouch">The first use of the table that MemoryPack reads.</param>
/// <param name="SeededRestore">The restore of 200,000 entries by strings with seeded hash codes, which are put into their table again.</param>
/// <param name="SeededRebuild">The part of it that puts them in again, when the heap has been laid down.</param>
/// <param name="SeededFill">The filling of another table with the same entries, in the same processes.</param>
/// <param name="SeededRebuildToFill">The ratio of the last two in each process.</param>
/// <param name="SeededRestoreToFill">That of the whole restore to the filling.</param>
sealed record InProcessTimes(
    Statistics Restore,
    Statistics MemoryCopy,
    Statistics RestoreToCopy,
    Statistics Deserialize,
    Statistics PlainTouch,
    Statistics PreinitTouch,
    Statistics MemoryPackTouch,
    Statistics SeededRestore,
    Statistics SeededRebuild,
    Statistics SeededFill,
    Statistics SeededRebuildToFill,
    Statistics SeededRestoreToFill)
{
    public double RestoreToDeserialize => Restore.Median / Deserialize.Median;
}
