namespace Preinit.Cli.Tests;

/// <summary>An interval must hold what is true, be narrow where the values are, and the same each time.</summary>
public class BootstrapTests
{
    static double Difference(double image, double plain) => plain - image;

    [Fact]
    public void Equal_values_leave_no_doubt()
    {
        var interval = Bootstrap.Of(new([3, 3, 3, 3, 3]), new([10, 10, 10, 10, 10]), Difference);
        Assert.Equal(new(7, 7, 7), interval);
    }

    [Fact]
    public void The_same_values_give_the_same_interval()
    {
        var (image, plain) = (Noise(1, 20), Noise(2, 30));
        Assert.Equal(Bootstrap.Of(image, plain, Difference), Bootstrap.Of(image, plain, Difference));
    }

    [Fact]
    public void The_estimate_is_inside()
    {
        var interval = Bootstrap.Of(Noise(1, 20), Noise(2, 30), Difference);
        Assert.True(interval.Low <= interval.Estimate && interval.Estimate <= interval.High, $"{interval}");
        Assert.False(interval.Contains(0));
    }

    /// <summary>Ninety-five of a hundred, give or take: what is certain is that it is neither all nor half of them.</summary>
    [Fact]
    public void It_holds_the_truth_about_as_often_as_it_says()
    {
        var holding = Enumerable.Range(0, 100).Count(i => Bootstrap.Of(Noise(2 * i, 20), Noise(2 * i + 1, 25), Difference).Contains(5));
        Assert.InRange(holding, 85, 100);
    }

    [Fact]
    public void Where_there_is_no_difference_none_shows() => Assert.True(Bootstrap.Of(Noise(5, 20), Noise(6, 20), Difference).Contains(0));

    [Fact]
    public void More_rounds_make_it_narrower() => Assert.True(Width(200) < Width(10));

    [Fact]
    public void Rounds_belong_together() => Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.Of(Noise(1, 1, 5), Noise(1, 1, 6), Difference));

    static double Width(int count)
    {
        var interval = Bootstrap.Of(Noise(1, 20, count), Noise(2, 30, count), Difference);
        return interval.High - interval.Low;
    }

    /// <summary>As times are: with a long tail. The median is the given one.</summary>
    static Series Noise(int seed, double median, int count = 30)
    {
        var random = new Random(seed);
        return new([.. Enumerable.Range(0, count).Select(_ => median * Math.Exp(0.1 * Normal(random)))]);
    }

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
