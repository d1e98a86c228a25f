extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;
using build::Preinit.Image;

namespace Preinit.Tests;

/// <summary>An image belongs to the environment variables that its initialisers asked for and that may have had an influence.</summary>
public class VariablesReadTests
{
    static readonly InputSite[] Sites =
    [
        new(WatchedMembers.Find("System.Environment", "GetEnvironmentVariable")!, "App", "A.M()", null),
        new(WatchedMembers.Find("System.Environment", "ExpandEnvironmentVariables")!, "App", "A.M()", null),
        new(WatchedMembers.Find("System.IO.File", "ReadAllText")!, "App", "A.M()", null),
    ];

    [Fact]
    public void Each_has_the_hash_of_its_value_or_none() =>
        Assert.Equal([new("A", 1), new("B", null)], Find([new("A", 1), new("X", 2)], [new("A", 1), new("X", 2)], (0, "B"), (0, "A"), (0, "A"), (2, "X")));

    [Fact]
    public void One_that_differed_between_captures_that_agree_had_no_influence() =>
        Assert.Empty(Find([new("HOME", 1), new("FIRST", 1)], [new("HOME", 2), new("SECOND", 1)], (0, "HOME"), (0, "FIRST"), (0, "SECOND")));

    [Fact]
    public void Names_in_a_text_are_found() =>
        Assert.Equal(["/a/", "/c", "A", "B"], Find([], [], (1, "%A%/a/%B%/c%")).Select(v => v.Name));

    static IReadOnlyList<ReadVariable> Find(CapturedVariable[] first, CapturedVariable[] second, params (int Site, string Detail)[] read) => VariablesRead.Find(
        new() { Initializers = [], Refusals = [], Variables = first },
        new() { Initializers = [], Refusals = [], Variables = second, Inputs = [.. read.Select(r => new InputRecord(0, r.Site, r.Detail, []))] }, Sites);
}
