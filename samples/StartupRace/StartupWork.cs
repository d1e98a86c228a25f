namespace StartupRace;

/// <summary>
/// The share of the start-ups that is the app's own: what it takes beyond an app that only prints a line. All times are medians in
/// milliseconds.
/// </summary>
sealed record StartupWork(double Hello, double PlainTotal, double PreinitTotal)
{
    /// <summary>A smaller difference cannot be told from noise; dividing by it would make the ratio as large as one likes.</summary>
    public const double NoiseFloor = 0.1;

    public double Plain => PlainTotal - Hello;

    public double Preinit => PreinitTotal - Hello;

    public double Ratio => Math.Max(Plain, NoiseFloor) / Math.Max(Preinit, NoiseFloor);

    public bool IsAtNoiseFloor => Preinit <= NoiseFloor;
}
