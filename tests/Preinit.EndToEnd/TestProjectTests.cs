namespace Preinit.EndToEnd;

/// <summary>A project that refers to an app, as its tests do, gets the app as the compiler made it.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class TestProjectTests(Workspace workspace)
{
    [Fact]
    public void A_build_of_the_tests_never_runs_Preinit()
    {
        var app = workspace.Lay("Words");
        app.Publish().MustSucceed();
        var tests = Directory.CreateDirectory(Path.Combine(app.Folder, "..", "Words.Tests")).FullName;
        File.WriteAllText(Path.Combine(tests, "Words.Tests.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <IsTestProject>true</IsTestProject>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Words/Words.csproj" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(tests, "Tests.cs"), """
            System.Console.WriteLine(System.Reflection.Assembly.Load("Words").GetType("<Preinit>") == null);
            """);

        var build = DotnetCli.Run(tests, "build", ["-c", "Release"], workspace.BuildVariables);
        BuildOutput.AssertNothingReported(build);
        Assert.DoesNotContain("Preinit:", build.Output);
        Assert.False(BuildOutput.Captured(build));
        Assert.Equal("True\n", new TestApp(workspace, tests, "Words.Tests").RunBuilt().MustSucceed().Output);
        RestoreLine.AssertRestored(app.RunLogged(), "Words");
    }
}
