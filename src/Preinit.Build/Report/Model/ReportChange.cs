namespace Preinit.Build;

/// <summary>A number that was another one before.</summary>
/// <param name="Before"><see langword="null"/> for what is new.</param>
/// <param name="After"><see langword="null"/> for what is gone.</param>
sealed record ReportChange(string Name, double? Before, double? After)
{
    public double Difference => (After ?? 0) - (Before ?? 0);
}
