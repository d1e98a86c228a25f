namespace Preinit.Build;

/// <summary>
/// A second folder of the app, in which some of its assemblies are changed. Everything else is linked, folders as a whole: the app finds the same files
/// there, and only the folder has another name.
/// </summary>
sealed class AppCopy(string appPath, string directory)
{
    static readonly string[] configurations = [".deps.json", ".runtimeconfig.json"];

    readonly string source = Path.GetDirectoryName(appPath)!;

    /// <param name="changed">By file name, what replaces an assembly.</param>
    /// <param name="except">A folder that stays out.</param>
    /// <returns>The path of the app to start.</returns>
    public string Create(IReadOnlyDictionary<string, byte[]> changed, string except)
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        Directory.CreateDirectory(directory);
        foreach (var entry in new DirectoryInfo(source).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(directory, entry.Name);
            if (changed.TryGetValue(entry.Name, out var content))
                File.WriteAllBytes(target, content);
            else if (IsForTheHost(entry.Name))
                File.Copy(entry.FullName, target);
            else if (!InputFilter.IsIn(except, entry.FullName))
                LinkedCopy.Make(entry, target);
        }
        return Path.Combine(directory, Path.GetFileName(appPath));
    }

    /// <summary>The host finds the app's folder by these, and follows links.</summary>
    bool IsForTheHost(string name) =>
        name == Path.GetFileName(appPath) || LibraryHost.Has(name) || configurations.Any(c => name == Path.GetFileNameWithoutExtension(appPath) + c);
}
