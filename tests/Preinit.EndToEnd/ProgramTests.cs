namespace Preinit.EndToEnd;

/// <summary>A published app saves itself while it runs, and the copy goes on from there.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ProgramTests(Workspace workspace)
{
    [Theory, Trait("Category", "Nightly")]
    [InlineData("single-file ReadyToRun")]
    public void A_copy_of_another_kind_goes_on_from_where_it_was_saved(string mode) => A_copy_goes_on_from_where_it_was_saved(mode);

    [Theory]
    [InlineData("framework-dependent")]
    [InlineData("native")]
    public void A_copy_goes_on_from_where_it_was_saved(string mode)
    {
        workspace.PackOnce("src/Preinit.HeapImages");
        var app = workspace.Lay("Generations", allSources: true).PublishingTo(mode);
        BuildOutput.AssertNothingReported(app.Publish(["-r", Platform.RuntimeIdentifier, .. PublishMode.All[mode].Arguments]));
        var folder = workspace.NewFolder(mode.Replace(' ', '-'));
        string Copy(string name) => Path.Combine(folder, name);

        Assert.Equal("0 7 none first=1 True Restored old\n", app.Run().MustSucceed().Output);
        Assert.Equal("1 108 g1 first=1 g1=1 True Restored g1\n", app.Run(arguments: ["next", Copy("second")]).MustSucceed().Output);
        Assert.Equal("1 108 g1 first=1 g1=1 True Restored g1\n", Run(Copy("second")));
        Assert.Equal("2 209 g2 first=1 g1=1 g2=2 True Restored g2\n", Run(Copy("second"), "next", Copy("third")));
        Assert.Equal("2 209 g2 first=1 g1=1 g2=2 True Restored g2\n", Run(Copy("third")));
        Assert.Equal("0 7 none first=1 True Restored old\n", app.Run().MustSucceed().Output);
        Assert.StartsWith("Generations.World.Anything\n", Run(Copy("third"), "open", Copy("fourth")));
        Assert.False(File.Exists(Copy("fourth")));

        File.WriteAllBytes(Copy("third.heap"), File.ReadAllBytes(Copy("third.heap"))[..^8]);
        var damaged = Start(Copy("third"));
        Assert.NotEqual(0, damaged.ExitCode);
        Assert.Contains("third.heap cannot be used: PREINIT6103", damaged.Errors);
    }

    static string Run(string executable, params string[] arguments) => Start(executable, arguments).MustSucceed().Output;

    static ProcessResult Start(string executable, params string[] arguments) => ProcessRunner.Run(executable, arguments, Path.GetDirectoryName(executable)!, ChildEnvironment.Clean);
}
