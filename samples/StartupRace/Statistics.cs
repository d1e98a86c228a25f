namespace StartupRace;

/// <summary>The spread of a series of measurements, all in the same unit.</summary>
sealed record Statistics(double Min, double Median, double Max)
{
    public static Statistics Of(params IReadOnlyList<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count);
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Statistics(sorted[0], median, sorted[^1]);
    }
}
