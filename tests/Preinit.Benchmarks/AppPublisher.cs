using System.Runtime.InteropServices;
using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>Publishes the variants of the app `Registry` into folders of their own below artifacts/benchmarks.</summary>
sealed class AppPublisher(Repository repository, DotnetCli dotnet, bool readyToRun)
{
    string Project => repository.PathOf("tests", "Preinit.Benchmarks", "apps", "Registry", "Registry.csproj");

    public PublishedApp App(AppVariant variant) =>
        new(Path.Combine(repository.Artifacts, "benchmarks", "publish", readyToRun ? "r2r" : "jit", variant.Folder), "Registry");

    public void Publish(AppVariant variant) => Publish(variant, App(variant).Folder);

    /// <summary>Returns how long a publish takes that compiles everything but does not restore packages.</summary>
    public TimeSpan TimePublish(AppVariant variant)
    {
        // The assets file of the restore is in the folder itself; everything below is of the compiler and of what follows it.
        var intermediate = BuildFolder("obj", variant);
        if (!Directory.Exists(intermediate))
            throw new StepFailedException($"{intermediate} does not exist: run once without --no-publish.");
        foreach (var folder in Directory.GetDirectories(intermediate))
            Directory.Delete(folder, recursive: true);
        Delete(BuildFolder("bin", variant));

        return Publish(variant, Path.Combine(repository.Artifacts, "benchmarks", "timed-publish"), "--no-restore").Elapsed;
    }

    ProcessRun Publish(AppVariant variant, string output, params IEnumerable<string> more)
    {
        Delete(output);
        List<string> properties = [$"-p:Variant={variant.Variant}", .. more];
        if (!variant.PreinitEnabled)
            properties.Add("-p:PreinitEnabled=false");
        if (readyToRun)
            properties.AddRange(["-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishReadyToRun=true"]);
        return dotnet.Publish(Project, output, properties);
    }

    /// <summary>The names are made in apps/Directory.Build.props.</summary>
    string BuildFolder(string kind, AppVariant variant) => Path.Combine(
        repository.Artifacts,
        "benchmarks",
        "build",
        kind,
        $"Registry-{variant.Variant}{(readyToRun ? "-r2r" : "")}{(variant.PreinitEnabled ? "" : "-plain")}");

    static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
