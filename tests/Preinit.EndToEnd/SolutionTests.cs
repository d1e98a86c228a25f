namespace Preinit.EndToEnd;

/// <summary>Three apps of a solution are published at once; all rewrite the library that they share, each its own copy.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SolutionTests(Workspace workspace)
{
    static readonly string[] apps = ["One", "Two", "Three"];

    [Fact]
    public void Each_app_has_its_own_image()
    {
        var solution = workspace.Lay("Trio");
        for (var round = 0; round < 2; round++)
        {
            var publish = solution.Dotnet("publish", "Trio.slnx", "-m:2");
            BuildOutput.AssertNothingReported(publish);
            Assert.Equal(round == 0, BuildOutput.Captured(publish));
            foreach (var name in apps)
            {
                var app = new TestApp(workspace, Path.Combine(solution.Folder, name), name, Path.Combine("bin", "Release", "net10.0", "publish"));
                var run = app.RunLogged();
                RestoreLine.AssertRestored(run, name);
                Assert.Equal($"{name}: of {name}, shared\n", run.Output);
                Assert.Equal("True\n", app.Run(arguments: "frozen").MustSucceed().Output);
            }
        }
    }
}
