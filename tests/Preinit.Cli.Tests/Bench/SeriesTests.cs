namespace Preinit.Cli.Tests;

public class SeriesTests
{
    [Fact]
    public void The_spread_of_values()
    {
        var series = new Series([4, 1, 3, 2]);
        Assert.Equal((1, 2.5, 2.5, 4), (series.Min, series.Median, series.Mean, series.Max));
        Assert.Equal(Math.Sqrt(5.0 / 3), series.StandardDeviation, 12);
        Assert.Equal([4.0, 1, 3, 2], series.Values); // not sorted by asking
    }

    [Fact]
    public void One_value_has_no_spread()
    {
        var series = new Series([7]);
        Assert.Equal((7, 7, 0), (series.Median, series.Mean, series.StandardDeviation));
    }
}
