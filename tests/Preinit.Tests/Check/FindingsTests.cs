extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

public class FindingsTests
{
    static readonly MarkedInitializer[] Initializers = [new(new("App", "A", null), 0, false, null), new(new("App", "B", null), 0, false, null)];

    [Fact]
    public void A_kind_of_refusal_is_reported_ten_times_at_most_and_the_rest_is_counted()
    {
        Refusal[] refusals = [.. Enumerable.Range(0, 1_500).Select(n => Refused("X1", 0, n)), Refused("X2", 0, 0), .. Enumerable.Range(0, 10).Select(n => Refused("X1", 1, n))];
        var findings = Findings.OfRefusals(refusals, Initializers);
        Assert.Equal([10, 1, 10], findings.CountBy(f => (f.Initializer.Name, f.Code)).Select(c => c.Value));
        Assert.Equal("because; there are 1,490 more like it", findings[9].Reason);
        Assert.All(findings.Where((_, i) => i != 9), f => Assert.Equal("because", f.Reason));
    }

    static Refusal Refused(string code, int initializer, int number) => new(code, initializer, $"Path[{number}]", "because", "ways out");
}
