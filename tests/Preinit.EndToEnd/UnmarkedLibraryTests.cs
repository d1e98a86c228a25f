namespace Preinit.EndToEnd;

/// <summary>A library from a package that knows nothing of Preinit: the project names it, or a type of it.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class UnmarkedLibraryTests(UnmarkedLibraryTests.Laid laid) : IClassFixture<UnmarkedLibraryTests.Laid>
{
    public sealed class Laid
    {
        public Laid(Workspace workspace)
        {
            App = workspace.Lay("Unmarked", project: "Unmarked", allSources: true);
            App.Dotnet("pack", Path.Combine("..", "Library"), "-o", workspace.Feed).MustSucceed();
        }

        public TestApp App { get; }
    }

    const string Plain = "own text\nsquare:1.00 circle:3.14\nmetre second\n";

    TestApp App => laid.App;

    [Fact]
    public void A_named_assembly_takes_part()
    {
        BuildOutput.AssertNothingReported(App.Publish("-p:NamedAssemblies=E2E.Plain", "-p:NamedTypes=Own", "-p:Variant=CHANGES"));
        var run = App.RunLogged();
        RestoreLine.AssertRestored(run, "Unmarked");
        Assert.Equal("own text\nsquare:1.00 circle:3.14 unit triangle:0.50\nmetre second\n", run.Output);
        Assert.Equal(run.Output, App.Run([("PREINIT", "off")]).MustSucceed().Output);
        Assert.Equal("True True True\n", App.Run(arguments: "frozen").MustSucceed().Output);
    }

    [Fact]
    public void A_named_type_counts_as_marked()
    {
        BuildOutput.AssertNothingReported(App.Publish("-p:NamedTypes=E2E.Plain.Shapes+Units"));
        var run = App.RunLogged();
        RestoreLine.AssertRestored(run, "Unmarked");
        Assert.Equal(Plain, run.Output);
        Assert.Equal("True True False\n", App.Run(arguments: "frozen").MustSucceed().Output);
    }

    [Theory]
    [InlineData("-p:NamedAssemblies=E2E.Missing", "PREINIT1005")]
    [InlineData("-p:NamedTypes=E2E.Plain.Missing", "PREINIT1006")]
    public void What_does_not_exist_is_an_error(string property, string code)
    {
        var publish = App.Publish(property);
        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains(BuildOutput.Reports(publish), r => (r.Severity, r.Code) == ("error", code));
    }
}
