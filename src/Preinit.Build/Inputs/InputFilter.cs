namespace Preinit.Build;

/// <summary>What of the files that were opened is an input that publish does not know yet.</summary>
sealed class InputFilter(PipelineOptions options)
{
    static readonly string[] configurations = [".deps.json", ".runtimeconfig.json", ".runtimeconfig.dev.json"];
    static readonly string[] libraries = [".dll", ".so", ".dylib"];

    readonly string appFolder = Path.GetDirectoryName(options.AppPath)!;
    readonly string ownFolder = Path.TrimEndingDirectorySeparator(options.OutputDirectory);
    readonly string appName = Path.GetFileNameWithoutExtension(options.AppPath);
    readonly HashSet<string>? dependencies = DependencyFiles.Read(options.AppPath);

    /// <summary>The file must still be there: one that is not would always look changed. It is not the profile that the project names, which no initialiser reads.</summary>
    public bool IsInput(string file) =>
        IsOneLine(file) && file != options.ProfilePath && !IsIn(file, ownFolder) && !(IsIn(file, appFolder) && IsOfTheBuild(file)) && File.Exists(file);

    public bool IsInputFolder(string folder) => IsOneLine(folder) && !IsIn(folder, ownFolder) && Directory.Exists(folder);

    public static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>Assemblies are inputs where they come from; the configuration says nothing that they and the project do not say.</summary>
    bool IsOfTheBuild(string file)
    {
        var name = Path.GetFileName(file);
        return Path.GetExtension(name) == ".pdb"
            || name == appName || name == $"{appName}.exe" || name == $"{appName}.dll"
            || configurations.Any(c => name.EndsWith(c, StringComparison.Ordinal))
            || (dependencies?.Contains(name) ?? libraries.Contains(Path.GetExtension(name)));
    }

    static bool IsOneLine(string path) => !path.AsSpan().ContainsAny('\n', '\r');
}
