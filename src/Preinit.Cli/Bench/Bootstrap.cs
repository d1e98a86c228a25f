namespace Preinit.Cli;

/// <summary>
/// Confidence by resampling: times of processes are not normally distributed, a slow start now and then is nothing to be averaged in, and so medians are
/// compared, for whose difference and ratio there is no formula. Rounds are drawn as they are, with both starts of each: what slows down the machine for a
/// while falls on both.
/// </summary>
static class Bootstrap
{
    const int Resamples = 10_000;
    const double Tail = 0.025;

    /// <summary>Any number; the same figures give the same interval each time.</summary>
    const int Seed = 20_010;

    /// <param name="first">A value for each round.</param>
    /// <param name="second">A value for each round.</param>
    /// <param name="statistic">Of the medians of both.</param>
    public static Interval Of(Series first, Series second, Func<double, double, double> statistic)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(first.Values.Count, second.Values.Count);
        var count = first.Values.Count;
        var random = new Random(Seed);
        var (firsts, seconds) = (new double[count], new double[count]);
        var results = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var round = random.Next(count);
                (firsts[j], seconds[j]) = (first.Values[round], second.Values[round]);
            }
            results[i] = statistic(Series.MedianOf(firsts), Series.MedianOf(seconds));
        }
        Array.Sort(results);
        return new(results[(int)(Resamples * Tail)], statistic(first.Median, second.Median), results[(int)(Resamples * (1 - Tail)) - 1]);
    }
}
