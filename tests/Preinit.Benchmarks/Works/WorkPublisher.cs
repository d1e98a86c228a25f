using System.Runtime.InteropServices;
using Preinit.Benchmarks.Modes;
using Preinit.Benchmarks.Works.Catalogue;
using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>
/// Publishes apps into folders below artifacts/benchmarks/works, each once, even if several works use it. One that fails does not keep
/// the others from being measured.
/// </summary>
sealed class WorkPublisher(Repository repository, DotnetCli dotnet, bool publish)
{
    readonly Dictionary<string, string?> _failures = [];

    string Inputs => PathOf("inputs");

    public PublishedApp App(WorkApp app, WorkRuntime runtime, params IReadOnlyList<string> arguments) =>
        new(PathOf("publish", app.FolderFor(runtime)), app.Project, arguments);

    /// <summary>Returns why there is no such app, or null.</summary>
    public string? Publish(WorkApp app, WorkRuntime runtime)
    {
        var folder = app.FolderFor(runtime);
        if (!_failures.TryGetValue(folder, out var failure))
        {
            failure = FailureLine.Of(publish ? () => PublishAnew(app, runtime) : App(app, runtime).MustExist);
            _failures.Add(folder, failure);
        }

        return failure is null ? null : $"publish failed: {failure}";
    }

    public ProcessRun PublishAnew(WorkApp app, WorkRuntime runtime)
    {
        var name = app.FolderFor(runtime);
        var build = $"{app.Project}-{name}";
        foreach (var old in new[] { PathOf("publish", name), PathOf("build", "obj", build), PathOf("build", "bin", build) })
        {
            if (Directory.Exists(old))
                Directory.Delete(old, recursive: true);
        }

        var run = Publish(app, runtime, app.Properties);
        if (app.SavesImage)
            App(app, runtime, "save").Run();
        if (app.ProfiledRun is { } arguments)
        {
            var profile = PathOf("build", name + ".preinitprofile");
            dotnet.RunProgram(repository.PathOf("src", "Preinit.Cli"), ["profile", PathOf("publish", name), "--output", profile, "--", .. arguments]);
            Publish(app, runtime, [.. app.Properties, $"PreinitProfile={profile}"]);
        }

        return run;
    }

    ProcessRun Publish(WorkApp app, WorkRuntime runtime, IReadOnlyList<string> properties)
    {
        var name = app.FolderFor(runtime);
        return dotnet.Publish(
            repository.PathOf("tests", "Preinit.Benchmarks", "apps", "Works", app.Project, app.Project + ".csproj"),
            PathOf("publish", name),
            [
                "-r", RuntimeInformation.RuntimeIdentifier,
                $"-p:WorkBuild={name}",
                $"-p:PreinitEnabled={(app.Preinit ? "true" : "false")}",
                .. properties.Concat(runtime.Properties).Select(property => "-p:" + property),
            ]);
    }

    /// <summary>Source with many types.</summary>
    public void WriteSource(string name)
    {
        Directory.CreateDirectory(Inputs);
        File.WriteAllText(Path.Combine(Inputs, name + ".cs"), TypesSource.Text(name));
    }

    /// <summary>The registry as the serialisers write it, by an app with the same source as those that read it.</summary>
    public void WriteFormats()
    {
        var writer = new WorkApp("Registry", "writer", Preinit: false, "Formats=true");
        PublishAnew(writer, WorkRuntime.Jit);
        App(writer, WorkRuntime.Jit, "write", Inputs).Run();
    }

    string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([repository.Artifacts, "benchmarks", "works", .. parts]);
}
