namespace Preinit.Tests;

/// <summary>Objects that belong to a process are made again, and are what they were.</summary>
public class SurrogateTests
{
    public static TheoryData<string, RestorePath> Concepts
    {
        get
        {
            var data = new TheoryData<string, RestorePath>();
            foreach (var concept in SurrogateConcepts.All.Keys)
            {
                foreach (var path in Enum.GetValues<RestorePath>())
                    data.Add(concept, path);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public void A_concept_is_made_again(string concept, RestorePath path)
    {
        var (make, show) = SurrogateConcepts.All[concept];
        var original = make();
        using var captured = CapturedGraph.Of(new[] { original, original });
        var expected = show(make());
        var restored = captured.Restore<object[]>(path);
        Assert.NotSame(original, restored[0]);
        Assert.Same(restored[0], restored[1]);
        Assert.Equal(expected, show(restored[0]));
    }
}
