using System.Runtime.InteropServices;
using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>
/// Publishes a sample into folders below artifacts/benchmarks/modes. Each app has build folders of its own, made anew, so that no mode
/// finds what another has left; all of them share one restore, or two, since a native app needs other packages.
/// </summary>
sealed class ModePublisher(Repository repository, DotnetCli dotnet, Sample sample)
{
    public PublishedApp App(PublishMode mode, AppKind kind)
    {
        var (app, variant) = (SampleOf(kind), VariantOf(mode, kind));
        return new PublishedApp(PathOf("publish", app.Name, variant), app.Name, app.Arguments);
    }

    /// <summary>Where the compiler's output and what is made of it lies, until it is copied to the publish folder.</summary>
    public string IntermediateFolder(PublishMode mode, AppKind kind) => BuildFolder("obj", mode, kind);

    public void Restore(bool native)
    {
        string[] packs = native ? ["PublishAot=true"] : ["SelfContained=true", "PublishTrimmed=true", "PublishReadyToRun=true"];
        foreach (var app in new[] { Sample.Hello, sample })
            dotnet.Restore(Project(app), [.. Common(native), .. packs.Select(Property)]);
    }

    public void Publish(PublishMode mode, AppKind kind)
    {
        var output = App(mode, kind).Folder;
        foreach (var folder in new[] { output, BuildFolder("obj", mode, kind), BuildFolder("bin", mode, kind) })
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }

        List<string> properties = [$"ArtifactsPivots={VariantOf(mode, kind)}", "PublishReadyToRun=false", .. mode.Properties];
        if (kind == AppKind.Plain)
            properties.Add("PreinitEnabled=false");
        // Lists what the native compiler kept; the app is the same.
        if (mode.IsNative)
            properties.Add("IlcGenerateMstatFile=true");
        dotnet.Publish(Project(SampleOf(kind)), output, ["--no-restore", .. Common(mode.IsNative), .. properties.Select(Property)]);
    }

    IEnumerable<string> Common(bool native) =>
    [
        "-r", RuntimeInformation.RuntimeIdentifier,
        Property($"ArtifactsPath={BuildRoot(native)}"),
        Property($"PreinitPackageFolder={Path.Combine(repository.Artifacts, "package", "release")}"),
    ];

    static string Property(string assignment) => "-p:" + assignment;

    string Project(Sample app) => repository.PathOf("samples", app.Name, app.Name + ".csproj");

    Sample SampleOf(AppKind kind) => kind == AppKind.Hello ? Sample.Hello : sample;

    static string VariantOf(PublishMode mode, AppKind kind) => $"{mode.Name}_{kind}".ToLowerInvariant();

    string BuildFolder(string folder, PublishMode mode, AppKind kind) =>
        Path.Combine(BuildRoot(mode.IsNative), folder, SampleOf(kind).Name, VariantOf(mode, kind));

    string BuildRoot(bool native) => PathOf("build", native ? "native" : "runtime");

    string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([repository.Artifacts, "benchmarks", "modes", .. parts]);
}
