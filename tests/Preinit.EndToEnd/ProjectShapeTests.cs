namespace Preinit.EndToEnd;

/// <summary>What a project may be called, and the many ways to ask for a publish.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ProjectShapeTests(Workspace workspace)
{
    const string Expected = "some words to keep hello\n";

    [Fact]
    public void Other_names_than_that_of_the_project_and_several_target_frameworks()
    {
        var app = Lay("""
            <AssemblyName>other.name</AssemblyName>
            <RootNamespace>Some.Thing</RootNamespace>
            <TargetFramework />
            <TargetFrameworks>net10.0</TargetFrameworks>
            """);
        BuildOutput.AssertNothingReported(DotnetCli.Run(app.Folder, "publish", ["-f", "net10.0", "-c", "Debug", "-o", "out"], workspace.BuildVariables));
        AssertRestored(app.Folder, "out", "other.name");
    }

    [Fact]
    public void A_profile_and_a_publish_folder_of_its_own()
    {
        var app = Lay("");
        Directory.CreateDirectory(Path.Combine(app.Folder, "Properties", "PublishProfiles"));
        app.Write(Path.Combine("Properties", "PublishProfiles", "Local.pubxml"), """
            <Project><PropertyGroup><PublishDir>by profile/</PublishDir><PublishReadyToRun>false</PublishReadyToRun></PropertyGroup></Project>
            """);
        BuildOutput.AssertNothingReported(app.Dotnet("publish", "-p:PublishProfile=Local"));
        AssertRestored(app.Folder, "by profile", "Words");

        BuildOutput.AssertNothingReported(app.Dotnet("publish", "--no-restore", "--no-build", "-p:PublishDir=by property"));
        AssertRestored(app.Folder, "by property", "Words");
    }

    [Fact]
    public void MSBuild_alone()
    {
        var app = Lay("");
        app.Dotnet("build").MustSucceed();
        var publish = DotnetCli.Run(app.Folder, "msbuild", ["-t:Publish", "-p:Configuration=Release", "-p:PublishDir=by msbuild"], workspace.BuildVariables);
        BuildOutput.AssertNothingReported(publish);
        AssertRestored(app.Folder, "by msbuild", "Words");
    }

    /// <summary>A tool is published on its way into its package.</summary>
    [Fact]
    public void A_tool_package_carries_the_image()
    {
        var app = Lay("<PackAsTool>true</PackAsTool>");
        BuildOutput.AssertNothingReported(app.Dotnet("pack", "-o", "packed"));
        using var package = System.IO.Compression.ZipFile.OpenRead(Directory.EnumerateFiles(Path.Combine(app.Folder, "packed"), "*.nupkg").Single());
        var assembly = Path.Combine(app.Folder, "tool.dll");
        using (var packed = package.Entries.Single(e => e.Name == "Words.dll").Open())
        using (var file = File.Create(assembly))
            packed.CopyTo(file);
        Assert.True(RewrittenAssembly.IsRewritten(assembly));
    }

    TestApp Lay(string properties)
    {
        var app = workspace.Lay("Words");
        app.Replace("Words.csproj", "<OutputType>Exe</OutputType>", $"<OutputType>Exe</OutputType>{properties}");
        return app;
    }

    void AssertRestored(string folder, string output, string name)
    {
        var run = new TestApp(workspace, folder, name, output).RunLogged();
        run.MustSucceed();
        Assert.StartsWith($"preinit: restored {name}: ", run.Errors);
        Assert.Equal(Expected, run.Output);
    }
}
