using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>What was measured of a work under one runtime.</summary>
/// <param name="Measures">What the apps measured inside their processes, or why they did not.</param>
sealed record WorkResult(
    Work Work,
    WorkRuntime Runtime,
    Statistics Hello,
    MeasuredSeries HelloMemory,
    IReadOnlyList<VariantResult> Variants,
    IReadOnlyList<MeasureResult> Measures)
{
    /// <summary>The variant with Preinit that does the same, if it was measured.</summary>
    public VariantResult? ReferenceOf(WorkVariant variant) =>
        Variants.FirstOrDefault(result => result.Variant.IsReference && result.Variant.Group == variant.Group && result.Times is not null);

    /// <summary>By how much the work of a variant is more than that of Preinit. A difference that is lost in the noise counts as its floor.</summary>
    public double? RatioOf(VariantResult result) =>
        !result.Variant.IsReference && result.Above is { } above && ReferenceOf(result.Variant)?.Above is { } reference
            ? Math.Max(above, StartupWork.NoiseFloor) / Math.Max(reference, StartupWork.NoiseFloor)
            : null;
}
