using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>What was measured of a variant, or why it was not.</summary>
/// <param name="Hello">The hello world of the same runtime.</param>
/// <param name="Memory">What the app said of its memory, in KB, by name.</param>
/// <param name="Restore">What it said of its restore, in ms, if it has one.</param>
sealed record VariantResult(
    WorkVariant Variant,
    WorkRuntime Runtime,
    ProcessTimes? Hello = null,
    ProcessTimes? Times = null,
    MeasuredSeries? Memory = null,
    RestoreLog? Image = null,
    Statistics? Restore = null,
    string? Failure = null)
{
    /// <summary>The work that is the app's own.</summary>
    public double? Above => Hello is null ? null : Times?.Above(Hello);

    public double? ProcessorAbove => Hello is null ? null : Times?.ProcessorAbove(Hello);

    public double? NanosecondsPerByte => Restore is { } restore && Image is { Bytes: > 0 } image ? restore.Median * 1e6 / image.Bytes : null;
}
