namespace Preinit.EndToEnd;

/// <summary>What a project says about Preinit and about its packages are inputs of publish.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ChangedProjectTests(Workspace workspace)
{
    const string Mapping = """
        <configuration>
          <packageSourceMapping>
            <packageSource key="preinit-e2e">
              <package pattern="Preinit" />
              <package pattern="Tiny" />
            </packageSource>
          </packageSourceMapping>
        </configuration>
        """;

    [Fact]
    public void Each_change_captures_again()
    {
        var app = workspace.Lay("Packaged", project: "Packaged");
        app.Write("nuget.config", Mapping);
        foreach (var version in (string[])["1.0.0", "2.0.0"])
            app.Dotnet("pack", "../Tiny/Tiny.csproj", "-o", workspace.Feed, $"-p:Version={version}").MustSucceed();

        AssertCaptured(app, "tiny 1", "-p:TinyVersion=1.0.0");
        AssertCaptured(app, "tiny 2", "-p:TinyVersion=2.0.0");
        AssertCaptured(app, "tiny 2", "-p:TinyVersion=2.0.0", "-p:PreinitTimeout=50");
        Assert.Equal(0, app.Run([("PREINIT", "off")]).ExitCode);
        AssertCaptured(app, "tiny 2", "-p:TinyVersion=2.0.0", "-p:PreinitTimeout=50", "-p:PreinitFallback=Throw");
        Assert.NotEqual(0, app.Run([("PREINIT", "off")]).ExitCode);
    }

    static void AssertCaptured(TestApp app, string name, params string[] arguments)
    {
        Assert.True(BuildOutput.Captured(app.Publish(arguments).MustSucceed()));
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Packaged");
        Assert.Equal($"{name}, captured: True\n", run.Output);
    }
}
