namespace Preinit.Cli;

/// <summary>Measurements of one thing, in the order in which they were made.</summary>
sealed record Series(IReadOnlyList<double> Values)
{
    public double Min => Values.Min();

    public double Max => Values.Max();

    public double Mean => Values.Average();

    public double Median => MedianOf([.. Values]);

    /// <summary>Of the sample; 0 for a single value.</summary>
    public double StandardDeviation => Values.Count < 2 ? 0 : Math.Sqrt(Values.Sum(v => (v - Mean) * (v - Mean)) / (Values.Count - 1));

    /// <summary>Sorts the values.</summary>
    public static double MedianOf(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
