namespace Preinit.Tests;

public class HeapConceptTests
{
    [Theory]
    [MemberData(nameof(HeapConcepts.Cases), MemberType = typeof(HeapConcepts))]
    public void It_comes_back_equal(string concept, RestorePath path)
    {
        var original = HeapConcepts.All[concept]();
        using var captured = CapturedGraph.Of(original);
        var restored = captured.Restore<object>(path);
        GraphEquality.AssertEqual(original, restored);

        GC.Collect();
        GC.Collect();
        GraphEquality.AssertEqual(original, restored);
    }
}
