namespace Preinit.EndToEnd;

/// <summary>The templates for <c>dotnet new</c>, from their package.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class TemplateTests(Workspace workspace)
{
    [Fact]
    public void A_new_console_app_starts_with_its_image()
    {
        workspace.Pack("msbuild/Preinit.Templates");
        var folder = workspace.NewFolder("Factors");
        // Templates are installed for a user: here for one who has no others.
        var variables = new Dictionary<string, string>(workspace.BuildVariables) { ["DOTNET_CLI_HOME"] = workspace.NewFolder("home") };
        string[] hive = ["--debug:custom-hive", Path.Combine(folder, "..", "hive")];
        DotnetCli.RunAsIs(folder, ["new", "install", Path.Combine(workspace.Feed, $"Preinit.Templates.{Workspace.Version}.nupkg"), .. hive], variables).MustSucceed();
        DotnetCli.RunAsIs(folder, ["new", "preinit-console", .. hive], variables).MustSucceed();
        Assert.Equal(["Factors.csproj", "Primes.cs", "Program.cs", "README.md"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("./publish/Factors 1729", File.ReadAllText(Path.Combine(folder, "README.md")));

        var app = workspace.AppIn(folder);
        BuildOutput.AssertNothingReported(app.Publish("-p:RunAnalyzers=true"));
        var run = app.RunLogged(arguments: ["1729", "999962000357", "1000000007", "x"]);
        RestoreLine.AssertRestored(run, "Factors");
        Assert.Equal("1729: 7 13 19\n999962000357: 999979 999983\n1000000007: 1000000007\nx is not a number greater than 1\n", run.Output);
        Assert.Equal(run.Output, app.RunLogged("off", "1729", "999962000357", "1000000007", "x").Output);
        Assert.Equal("1729: 7 13 19\n", app.RunBuilt().MustSucceed().Output);
    }
}
