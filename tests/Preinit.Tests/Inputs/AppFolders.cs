extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests.Inputs;

/// <summary>A project with its build output, as far as reads of files are concerned.</summary>
sealed class AppFolders : IDisposable
{
    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("preinit wört ");

    public AppFolders()
    {
        Options = new()
        {
            AssemblyPath = File("project/obj/Release/App.dll"),
            AppPath = File("project/bin/Release/App.dll"),
            OutputDirectory = Folder("project/obj/Release/preinit") + Path.DirectorySeparatorChar,
            ProjectDirectory = Folder("project") + Path.DirectorySeparatorChar,
            CaptureHookPath = "",
            DotnetPath = "",
        };
        File("project/App.csproj");
    }

    public PipelineOptions Options { get; }

    /// <summary>A new file in the build output.</summary>
    public string Built(string path) => File("project/bin/Release/" + path);

    /// <summary>A new file; its folders are made too.</summary>
    public string File(string path)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, path);
        return full;
    }

    public string Folder(string path) => Directory.CreateDirectory(PathOf(path)).FullName;

    public string PathOf(string path) => Path.Combine(root.FullName, path);

    /// <summary>What is noticed while <paramref name="act"/> runs.</summary>
    /// <param name="act">What the captures would do.</param>
    /// <param name="startedApp">The app that would do it, if it is a copy.</param>
    public CaptureInputs Watch(Action act, string? startedApp = null)
    {
        using var reads = FileReads.Watch(Options, startedApp);
        act();
        var log = new RecordingLog();
        var inputs = reads.Stop(log);
        Assert.Empty(log.Lines);
        return inputs;
    }

    public void Dispose() => root.Delete(recursive: true);
}
