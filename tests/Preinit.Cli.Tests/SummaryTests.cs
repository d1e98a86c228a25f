using Preinit.Build;

namespace Preinit.Cli.Tests;

/// <summary>What publish prints at the end.</summary>
public class SummaryTests
{
    static readonly PipelineResult one = new("/obj/preinit/Shop.dll", [new("Taxicab", 698.9, 6_227, 331_104)], [], 6_228, 332_160, 334_336, new(0, []));

    [Fact]
    public void It_tells_what_was_frozen_and_what_that_saves() => Assert.Equal(
        [
            "Preinit: Shop starts with 6,228 objects (332,160 bytes) already there",
            "     698.9 ms   6,227 objects       331,104 bytes  Taxicab",
            "  gain         about 697 ms at each start: the initialisers took 699 ms, restoring takes about 2",
        ], Summary.Of(one));

    [Fact]
    public void One_object_is_not_several() =>
        Assert.Equal("Preinit: Shop starts with 1 object (8 bytes) already there", Summary.Of(one with { Objects = 1, ImageBytes = 8 }).First());

    [Fact]
    public void What_took_longest_comes_first() => Assert.Equal(["Slow", "Middle", "Fast"], Summary.Of(one with
    {
        Initializers = [new("Fast", 1, 1, 8), new("Slow", 3, 1, 8), new("Middle", 2, 1, 8)],
    }).Skip(1).Take(3).Select(NameIn));

    /// <summary>With that of the self-check they are ten.</summary>
    [Fact]
    public void There_are_nine_lines_at_most()
    {
        var lines = Summary.Of(one with
        {
            Initializers = [.. Enumerable.Range(1, 40).Select(n => new FrozenInitializer($"T{n}", n, 10, 100))],
            LeftAlone = ["A", "B", "C", "D", "E", "F"],
            Regexes = new(3, ["\"a\": reason", "\"b\": reason"]),
            Warnings = 6,
            ProblemsPath = "/obj/preinit/problems.txt",
            ReportPath = "/publish/Shop.preinit.html",
        }).ToList();
        Assert.Equal(9, lines.Count);
        Assert.Equal(
            [
                "      40.0 ms      10 objects           100 bytes  T40",
                "     780.0 ms     390 objects         3,900 bytes  39 others",
                "  gain         about 818 ms at each start: the initialisers took 820 ms, restoring takes about 2",
                "  compiled     3 regular expressions into code of the app",
                "  interpreted  2 regular expressions: \"a\": reason; \"b\": reason",
                "  at start-up  A, B, C, D, 2 more",
                "  warnings     6, all in /obj/preinit/problems.txt",
                "  report       /publish/Shop.preinit.html",
            ], lines.Skip(1));
    }

    [Fact]
    public void All_that_fit_are_named()
    {
        var lines = Summary.Of(one with { Initializers = [.. Enumerable.Range(1, 7).Select(n => new FrozenInitializer($"T{n}", n, 10, 100))] }).ToList();
        Assert.Equal(9, lines.Count);
        Assert.DoesNotContain(lines, l => l.Contains("others"));
        Assert.Contains(Summary.Of(one with { Initializers = [.. Enumerable.Range(1, 8).Select(n => new FrozenInitializer($"T{n}", n, 10, 100))] }), l => l.EndsWith("  2 others"));
    }

    [Fact]
    public void Where_nothing_is_gained_it_says_so() => Assert.Equal("  gain         none to be expected: the initialisers took 1 ms, restoring takes about 2",
        Summary.Of(one with { Initializers = [new("Taxicab", 1.2, 1, 8)] }).Last());

    [Fact]
    public void Nothing_marked_is_one_line() => Assert.Equal(["Preinit: nothing in Shop is marked with [Preinitialize]"],
        Summary.Of(one with { Initializers = [] }));

    [Fact]
    public void Nothing_frozen_names_what_is_left() => Assert.Equal(
        [
            "Preinit: nothing in Shop could be frozen; 1 initialiser left to start-up",
            "  at start-up  Words",
            "  warnings     1, all in /problems.txt",
        ], Summary.Of(one with { Initializers = [], LeftAlone = ["Words"], Warnings = 1, ProblemsPath = "/problems.txt" }));

    static string NameIn(string line) => line[(line.LastIndexOf(' ') + 1)..];
}
