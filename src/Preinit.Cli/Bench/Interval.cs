namespace Preinit.Cli;

/// <summary>An estimate, and where the true value lies with a confidence of 95 %.</summary>
sealed record Interval(double Low, double Estimate, double High)
{
    public bool Contains(double value) => Low <= value && value <= High;
}
