extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>A message names what may be why two runs differ.</summary>
public class ReadInputsTests
{
    static readonly InputSite[] Sites =
    [
        Site("System.Environment", "GetEnvironmentVariable", InputKind.Variable, 3),
        Site("System.DateTime", "get_Now", InputKind.Clock, 5),
        Site("System.Random", ".ctor", InputKind.Random, 7),
        Site("System.Random", ".ctor", InputKind.Random, 9),
        Site("System.IO.File", "ReadAllText", InputKind.File, 11),
    ];

    [Fact]
    public void Clocks_and_random_numbers_come_first()
    {
        var inputs = new ReadInputs(Sites, [new(1, 0, "HOME", []), new(1, 3, null, []), new(1, 2, null, []), new(1, 1, null, []), new(1, 0, "HOME", []), new(0, 0, "X", [])]);
        Assert.Equal("; the initialiser reads DateTime.Now at A.cs(5): A.M(), new Random at A.cs(9): A.M(), new Random at A.cs(7): A.M() and 1 more", inputs.Explain(1));
        Assert.Equal("; the initialiser reads Environment.GetEnvironmentVariable(\"X\") at A.cs(3): A.M()", inputs.Explain(0));
    }

    [Fact]
    public void Without_a_line_in_the_source_callers_are_named()
    {
        var inputs = new ReadInputs([Sites[1] with { Position = null }], [new(0, 0, null, ["L.M", "L.N+O", "A.P", "A.Q"])]);
        Assert.Equal("; the initialiser reads DateTime.Now at A.M(), called by L.N.O, called by A.P", inputs.Explain(0));
    }

    [Fact]
    public void Nothing_is_said_of_an_initialiser_that_reads_nothing() => Assert.Equal("", new ReadInputs(Sites, []).Explain(0));

    [Fact]
    public void Files_are_the_same_for_both() => Assert.Equal("", new ReadInputs(Sites, [new(0, 4, "/a", [])]).Explain(0));

    static InputSite Site(string type, string name, InputKind kind, int line) => new(new(type, name) { Kind = kind }, "App", "A.M()", new("/src/A.cs", line, 1));
}
