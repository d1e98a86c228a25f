using System.Text.Json;
using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>The results for other programs.</summary>
static class JsonReport
{
    public static string Write(BenchmarkResults results) => JsonSerializer.Serialize(new
    {
        ready_to_run = results.Options.ReadyToRun,
        runs = results.Options.Runs,
        objects = results.Objects,
        image_bytes = results.ImageBytes,
        processes_ms = results.Processes.Select(app => new
        {
            name = app.Title,
            min = Round(app.Times.Min),
            median = Round(app.Times.Median),
            max = Round(app.Times.Max),
            ratio_to_hello = Round(app.Times.Median / results.Hello),
            work = Round(app.Times.Median - results.Hello),
        }),
        in_process = new
        {
            restore_ms = Spread(results.InProcess.Restore),
            memcpy_ms = Spread(results.InProcess.MemoryCopy),
            restore_to_memcpy = Spread(results.InProcess.RestoreToCopy),
            memorypack_deserialize_ms = Spread(results.InProcess.Deserialize),
            restore_to_memorypack = Round(results.InProcess.RestoreToDeserialize),
            plain_touch_ms = Spread(results.InProcess.PlainTouch),
            preinit_touch_ms = Spread(results.InProcess.PreinitTouch),
            memorypack_touch_ms = Spread(results.InProcess.MemoryPackTouch),
            seeded_restore_ms = Spread(results.InProcess.SeededRestore),
            seeded_rebuild_ms = Spread(results.InProcess.SeededRebuild),
            seeded_fill_ms = Spread(results.InProcess.SeededFill),
            seeded_rebuild_to_fill = Spread(results.InProcess.SeededRebuildToFill),
            seeded_restore_to_fill = Spread(results.InProcess.SeededRestoreToFill),
        },
        publish_s = results.Publishes.Select(app => new
        {
            name = app.Title,
            min = Round(app.Times.Min),
            median = Round(app.Times.Median),
            max = Round(app.Times.Max),
        }),
    });

    static object Spread(Statistics times) => new { min = Round(times.Min), median = Round(times.Median), max = Round(times.Max) };

    static double Round(double value) => Math.Round(value, 4);
}
