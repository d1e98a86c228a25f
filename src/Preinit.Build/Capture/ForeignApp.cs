namespace Preinit.Build;

/// <summary>
/// An app for another processor, laid out so that its initialisers can run here: its assemblies are changed where they must be, everything
/// else is linked or copied as it is. The copy lies beside the captures, and has none of the runtime that the app brings along.
/// </summary>
sealed class ForeignApp(string appPath, string directory)
{
    readonly string source = Path.GetDirectoryName(appPath)!;

    /// <returns>The path of the app to start.</returns>
    public string Create()
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        var dependencies = new CaptureDependencies(Path.ChangeExtension(appPath, ".deps.json"));
        var runtime = dependencies.RuntimeFiles();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (!runtime.Contains(relative) && !file.StartsWith(Path.Combine(source, "publish") + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                Add(file, Path.Combine(directory, relative));
        }
        var app = Path.Combine(directory, Path.GetFileName(appPath));
        File.Delete(Path.ChangeExtension(app, ".deps.json")); // not to write through a link
        dependencies.WriteWithoutRuntime(Path.ChangeExtension(app, ".deps.json"));
        return app;
    }

    static void Add(string file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Path.GetExtension(file) == ".dll" && ForeignAssembly.ForThisProcessor(file) is { } changed)
            File.WriteAllBytes(target, changed);
        else
            LinkedCopy.Make(new FileInfo(file), target);
    }
}
