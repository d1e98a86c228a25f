namespace Preinit.Tests;

/// <summary>What the image keeps, in whatever form, is equal to what the same code makes again.</summary>
public class ComparedConceptTests
{
    public static TheoryData<string> Heap => [.. HeapConcepts.All.Keys];
    public static TheoryData<string> Tables => [.. TableConcepts.All.Keys];
    public static TheoryData<string> Regexes => [.. RegexConcepts.All.Keys];
    public static TheoryData<string> Surrogates => [.. SurrogateConcepts.All.Keys];

    [Theory]
    [MemberData(nameof(Heap))]
    public void Objects(string concept) => AssertEqual(HeapConcepts.All[concept]);

    /// <summary>As they are, and built anew.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void Hash_tables(string concept)
    {
        object[] Make() => [TableConcepts.All[concept](), TableConcepts.All[concept]()];
        using var captured = CapturedGraph.Of(Make(), p => p.EndsWith("[1]"));
        Assert.Empty(Compared.Differences(captured.Restore<object[]>(), Make()));
    }

    [Theory]
    [MemberData(nameof(Regexes))]
    public void Regular_expressions(string concept) => AssertEqual(RegexConcepts.All[concept]);

    [Theory]
    [MemberData(nameof(Surrogates))]
    public void Objects_that_are_made_again(string concept) => AssertEqual(SurrogateConcepts.All[concept].Make);

    static void AssertEqual(Func<object> make)
    {
        var first = make();
        using var captured = CapturedGraph.Of(new[] { first, first });
        var restored = captured.Restore<object[]>();
        var original = make();
        Assert.Empty(Compared.Differences(restored, new[] { original, original }));
    }
}
