namespace Preinit.Cli;

/// <summary>What starting an app with and without its image gave. All times are in milliseconds from start to exit.</summary>
/// <param name="App">The app with the image.</param>
/// <param name="Against">The other publish, or <see langword="null"/> where the same app was started with <c>PREINIT=off</c>.</param>
/// <param name="With">Its times.</param>
/// <param name="Without">Those without the image, round by round.</param>
/// <param name="Restored">What the app says of its image.</param>
sealed record BenchResult(PublishedApp App, PublishedApp? Against, Series With, Series Without, IReadOnlyList<string> Restored)
{
    /// <summary>By how much the app starts earlier with the image.</summary>
    public Interval Difference { get; } = Bootstrap.Of(With, Without, (image, plain) => plain - image);

    /// <summary>How many times as fast it is with the image.</summary>
    public Interval Ratio { get; } = Bootstrap.Of(With, Without, (image, plain) => plain / image);

    public int Runs => With.Values.Count;

    public string Conclusion => Difference.Contains(0)
        ? $"No difference shows in {Runs} starts each: {Milliseconds(Difference.Estimate)} ms (95 % confidence: {Milliseconds(Difference.Low)} to {Milliseconds(Difference.High)} ms)."
        : Difference.Estimate > 0 ? $"With its image the app ends {Confident(Difference)} earlier: it is {Factor(Ratio.Estimate)} times as fast ({Factor(Ratio.Low)} to {Factor(Ratio.High)})."
        : $"With its image the app ends {Confident(new(-Difference.High, -Difference.Estimate, -Difference.Low))} later.";

    static string Confident(Interval interval) => $"{Milliseconds(interval.Estimate)} ms (95 % confidence: {Milliseconds(interval.Low)} to {Milliseconds(interval.High)} ms)";

    static string Milliseconds(double value) => value.ToString("0.0");

    static string Factor(double value) => value.ToString("0.00");

    public object ToDocument() => new
    {
        App = App.Path,
        Against = Against?.Path,
        Runs,
        With = Describe(With),
        Without = Describe(Without),
        DifferenceMs = Describe(Difference),
        Ratio = Describe(Ratio),
        IsDifferent = !Difference.Contains(0),
        Restored,
    };

    static object Describe(Series series) => new
    {
        MinMs = Round(series.Min),
        MedianMs = Round(series.Median),
        MeanMs = Round(series.Mean),
        StandardDeviationMs = Round(series.StandardDeviation),
        MaxMs = Round(series.Max),
        ValuesMs = series.Values.Select(Round),
    };

    static object Describe(Interval interval) => new { Low = Round(interval.Low), Estimate = Round(interval.Estimate), High = Round(interval.High) };

    static double Round(double value) => Math.Round(value, 3);
}
