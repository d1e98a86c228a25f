using System.Text.Json;
using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>The results for other programs.</summary>
static class ModesJson
{
    public static string Write(ModesResults results) => JsonSerializer.Serialize(new
    {
        sample = results.Options.Sample.Name,
        runs = results.Options.Runs,
        modes = results.Modes.Select(Mode),
        code = results.Code.Select(code => new { app = code.Title, types = code.Types, methods = code.Methods, left = code.Left }),
    });

    static object Mode(ModeResult result) => new
    {
        name = result.Mode.Name,
        failure = result.Failure,
        same_output = result.Apps?.SameOutput,
        restored = result.Apps is { } apps ? apps.Restored is not null : (bool?)null,
        growth_beside_image_bytes = result.Apps?.GrowthBesideImage,
        restore_ms = result.Apps?.Restored?.Milliseconds,
        plain_bytes = Size(result.Apps?.Plain),
        preinit_bytes = Size(result.Apps?.Preinit),
        hello_ms = Spread(result.Times?.Hello),
        plain_ms = Spread(result.Times?.Plain),
        preinit_ms = Spread(result.Times?.Preinit),
        ratio = result.Times is { } times ? Round(times.Ratio) : (double?)null,
        ratio_above_hello = result.Times is { } above ? above.Work is not null : (bool?)null,
        ratio_at_noise_floor = result.Times?.Work?.IsAtNoiseFloor,
    };

    static long? Size(PublishedApp? app) => app is null ? null : FolderSize.Of(app.Folder);

    static object? Spread(Statistics? times) =>
        times is null ? null : new { min = Round(times.Min), median = Round(times.Median), max = Round(times.Max) };

    static double Round(double value) => Math.Round(value, 3);
}
