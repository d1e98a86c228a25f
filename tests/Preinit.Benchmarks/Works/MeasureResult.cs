namespace Preinit.Benchmarks.Works;

/// <summary>What an app measured inside its process, or why it did not.</summary>
sealed record MeasureResult(WorkVariant Variant, MeasuredSeries? Values, string? Failure);
