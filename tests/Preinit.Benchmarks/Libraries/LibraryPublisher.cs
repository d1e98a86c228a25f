using System.Runtime.InteropServices;
using System.Text.Json;
using Preinit.Libraries;
using StartupRace;

namespace Preinit.Benchmarks.Libraries;

/// <summary>Publishes the apps into folders below artifacts/benchmarks/libraries, which are made anew: only then is all reported.</summary>
sealed class LibraryPublisher(Repository repository, DotnetCli dotnet)
{
    public PublishedApp Hello => new(PathOf("publish", "HelloWorld"), "HelloWorld");

    public PublishedApp App(LibraryApp app, bool preinit) => new(PathOf("publish", FolderOf(app, preinit)), app.Name, "start");

    public void PublishHello()
    {
        Delete(Hello.Folder);
        dotnet.Publish(repository.PathOf("samples", "HelloWorld", "HelloWorld.csproj"), Hello.Folder);
    }

    public void Publish(LibraryApp app, bool preinit)
    {
        var output = App(app, preinit).Folder;
        foreach (var folder in new[] { output, PathOf("obj", FolderOf(app, preinit)), PathOf("bin", FolderOf(app, preinit)) })
            Delete(folder);

        List<string> more = [$"-flp:WarningsOnly;LogFile={WarningsFile(app, preinit)}"];
        if (!preinit)
            more.Add("-p:PreinitEnabled=false");
        Directory.CreateDirectory(PathOf("warnings"));
        dotnet.Publish(repository.PathOf("tests", "Preinit.Libraries", "apps", app.Name, app.Name + ".csproj"), output, more);
    }

    public IReadOnlyList<Refusal> RefusalsOf(LibraryApp app) =>
        File.Exists(WarningsFile(app, preinit: true)) ? Refusal.Parse(File.ReadAllText(WarningsFile(app, preinit: true))) : [];

    /// <summary>The version that the app runs with: that of the package, or of the runtime for a library of the framework.</summary>
    public string? VersionOf(LibraryApp app)
    {
        var file = Path.Combine(App(app, preinit: false).Folder, app.Name + ".deps.json");
        if (!File.Exists(file))
            return null;
        using var dependencies = JsonDocument.Parse(File.ReadAllText(file));
        var package = dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(library => library.Name.Split('/'))
            .FirstOrDefault(parts => parts[0].Equals(app.Library, StringComparison.OrdinalIgnoreCase));
        return package?[1] ?? (app.Library.StartsWith("System.", StringComparison.Ordinal) ? RuntimeInformation.FrameworkDescription : null);
    }

    string WarningsFile(LibraryApp app, bool preinit) => PathOf("warnings", FolderOf(app, preinit) + ".txt");

    /// <summary>The names of the build folders are made in apps/Directory.Build.props.</summary>
    static string FolderOf(LibraryApp app, bool preinit) => preinit ? app.Name : app.Name + "-plain";

    string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([repository.Artifacts, "benchmarks", "libraries", .. parts]);

    static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
