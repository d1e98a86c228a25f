namespace Preinit.Benchmarks.Works;

/// <summary>What was measured of a work under one runtime.</summary>
/// <param name="Measures">What the apps measured inside their processes, or why they did not.</param>
sealed record WorkResult(
    Work Work,
    WorkRuntime Runtime,
    ProcessTimes Hello,
    MeasuredSeries HelloMemory,
    IReadOnlyList<VariantResult> Variants,
    IReadOnlyList<MeasureResult> Measures)
{
    /// <summary>The variant with Preinit that does the same, if it was measured.</summary>
    public VariantResult? ReferenceOf(WorkVariant variant) =>
        Variants.FirstOrDefault(result => result.Variant.IsReference && result.Variant.Group == variant.Group && result.Times is not null);

    /// <summary>By wall time.</summary>
    public WorkRatio? RatioOf(VariantResult result) => RatioOf(result, variant => variant.Above);

    public WorkRatio? ProcessorRatioOf(VariantResult result) => RatioOf(result, variant => variant.ProcessorAbove);

    WorkRatio? RatioOf(VariantResult result, Func<VariantResult, double?> work) =>
        !result.Variant.IsReference && ReferenceOf(result.Variant) is { } reference ? WorkRatio.Of(work(result), work(reference)) : null;
}
