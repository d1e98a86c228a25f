namespace Preinit.EndToEnd;

/// <summary>
/// A folder outside the repository with the freshly packed package, where test apps are published as a user's would be. One for all
/// tests; it goes away at the end.
/// </summary>
public sealed class Workspace : IDisposable
{
    public const string Version = "0.1.0-e2e";

    readonly string root = Directory.CreateTempSubdirectory("preinit-e2e-").FullName;
    readonly HashSet<string> packed = [];
    int apps;

    public Workspace()
    {
        // With build folders of its own: the solution's may be in use by a build of the solution.
        Pack("msbuild/Preinit.Package");
        File.WriteAllText(PathOf("nuget.config"), NuGetConfig);
        File.WriteAllText(PathOf("Directory.Build.props"), BuildProperties);
        File.WriteAllText(PathOf("Directory.Build.targets"), "<Project />");
        File.WriteAllText(PathOf("Directory.Packages.props"), "<Project />");
        File.WriteAllText(PathOf("global.json"), File.ReadAllText(Repository.PathOf("global.json")));
    }

    /// <summary>A package cache of its own: the user's never sees this package, and an earlier one is never found.</summary>
    public IReadOnlyDictionary<string, string> BuildVariables => new Dictionary<string, string> { ["NUGET_PACKAGES"] = PathOf("packages") };

    /// <summary>The package.</summary>
    public string PackageFile => Path.Combine(Feed, $"Preinit.{Version}.nupkg");

    /// <summary>The symbols that belong to it.</summary>
    public string SymbolPackageFile => Path.ChangeExtension(PackageFile, ".snupkg");

    /// <summary>Runs a command of the tool in the package, as it is once an app was restored with it.</summary>
    public ProcessResult Preinit(params string[] arguments) =>
        DotnetCli.Execute(Path.Combine(PathOf("packages"), "preinit", Version, "tools", "preinit.dll"), ChildEnvironment.Clean, arguments);

    /// <summary>The folder where packages are looked for.</summary>
    public string Feed => PathOf("feed");

    /// <summary>Makes a package of a project of the repository, for apps to find.</summary>
    public void Pack(string project) => DotnetCli.Run(Repository.Root, "pack", [Repository.PathOf(project), "-c", "Release", "-o", Feed,
        $"-p:Version={Version}", $"-p:ArtifactsPath={Repository.PackageBuild}"]).MustSucceed();

    /// <summary>The same if nobody has done it before.</summary>
    public void PackOnce(string project)
    {
        if (packed.Add(project))
            Pack(project);
    }

    InstalledTool? tool;

    /// <summary>The command <c>preinit</c>, installed once.</summary>
    public InstalledTool Tool => tool ??= new(this);

    /// <summary>An empty folder, where packages are looked for as in those of the apps.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(root, $"{++apps}", name)).FullName;

    /// <summary>What is in a folder, as an app.</summary>
    public TestApp AppIn(string folder) => new(this, folder, Path.GetFileName(folder));

    /// <summary>Copies an app of the repository into a folder of its own.</summary>
    /// <param name="source">The app's folder in <c>apps</c>.</param>
    /// <param name="project">The name of the project to publish, if the folder has several.</param>
    /// <param name="place">A part of the path.</param>
    /// <param name="allSources">The publish needs more packages than Preinit: those of a runtime or a compiler.</param>
    public TestApp Lay(string source, string? project = null, string place = "", bool allSources = false)
    {
        var folder = Path.Combine(root, $"{++apps}{place}", source);
        Copy(Repository.App(source), folder);
        // Where the apps have their versions in common, they stand next to them.
        if (Repository.App("Directory.Packages.props") is var versions && File.Exists(versions))
            File.Copy(versions, Path.Combine(folder, "Directory.Packages.props"));
        if (allSources)
            File.WriteAllText(Path.Combine(folder, "nuget.config"), AllSources);
        return new TestApp(this, project == null ? folder : Path.Combine(folder, project), project ?? source);
    }

    /// <summary>Copies a sample of the repository. It has its versions from where the repository has them.</summary>
    public TestApp LaySample(string name)
    {
        var folder = Path.Combine(root, $"{++apps}", name);
        Copy(Repository.PathOf("samples", name), folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"),
            File.ReadAllText(Repository.PathOf("Directory.Packages.props")).Replace("$(Version)", "$(PreinitVersion)"));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), AllSources);
        return new TestApp(this, folder, name);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    static void Copy(string source, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    string PathOf(string name) => Path.Combine(root, name);

    /// <summary>Adds a source to the default ones. Only Preinit is looked for, and only there.</summary>
    const string NuGetConfig = """
        <configuration>
          <packageSources>
            <add key="preinit-e2e" value="feed" />
          </packageSources>
          <packageSourceMapping>
            <clear />
            <packageSource key="preinit-e2e">
              <package pattern="Preinit" />
              <package pattern="Preinit.HeapImages" />
              <package pattern="Preinit.Tool" />
            </packageSource>
          </packageSourceMapping>
        </configuration>
        """;

    const string AllSources = "<configuration><packageSourceMapping><clear /></packageSourceMapping></configuration>";

    const string BuildProperties = $"""
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
            <GenerateDocumentationFile>false</GenerateDocumentationFile>
            <PreinitVersion>{Version}</PreinitVersion>
            <!-- Tests of the order and of the rest set another number. -->
            <PreinitMostProblems Condition="'$(PreinitMostProblems)' == ''">0</PreinitMostProblems>
            <!-- What the analysers say would be among the reports of publish; tests of them switch them on. -->
            <RunAnalyzers Condition="'$(RunAnalyzers)' == ''">false</RunAnalyzers>
            <DefineConstants Condition="'$(Variant)' != ''">$(DefineConstants);$(Variant)</DefineConstants>
          </PropertyGroup>
        </Project>
        """;
}
