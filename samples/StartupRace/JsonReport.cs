using System.Text.Json;

namespace StartupRace;

/// <summary>The results for other programs.</summary>
static class JsonReport
{
    public static string Write(IReadOnlyList<SampleResult> results) => JsonSerializer.Serialize(new { samples = results.Select(Sample) });

    static object Sample(SampleResult result) => new
    {
        name = result.Name,
        hello_ms = Milliseconds(result.Hello.Median),
        hello_min_ms = Milliseconds(result.Hello.Min),
        hello_max_ms = Milliseconds(result.Hello.Max),
        plain_ms = Milliseconds(result.Plain.Median),
        plain_min_ms = Milliseconds(result.Plain.Min),
        plain_max_ms = Milliseconds(result.Plain.Max),
        preinit_ms = Milliseconds(result.Preinit.Median),
        preinit_min_ms = Milliseconds(result.Preinit.Min),
        preinit_max_ms = Milliseconds(result.Preinit.Max),
        plain_work_ms = Milliseconds(result.Work.Plain),
        preinit_work_ms = Milliseconds(result.Work.Preinit),
        ratio = Math.Round(result.Work.Ratio, 2),
        ratio_at_noise_floor = result.Work.IsAtNoiseFloor,
        image_bytes = result.ImageBytes,
        objects = result.Objects,
        restore_ms = Milliseconds(result.Restore.Median),
        restore_min_ms = Milliseconds(result.Restore.Min),
        restore_max_ms = Milliseconds(result.Restore.Max),
    };

    static double Milliseconds(double value) => Math.Round(value, 3);
}
