namespace Preinit.Cli;

/// <summary>A published app.</summary>
/// <param name="Path">The executable, or an assembly for <c>dotnet</c> to run.</param>
sealed record PublishedApp(string Path)
{
    const string Configuration = ".runtimeconfig.json";

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Without the extension of an executable. An app may have dots in its name.</summary>
    public string Name => System.IO.Path.GetExtension(Path).ToLowerInvariant() is ".dll" or ".exe" ? System.IO.Path.GetFileNameWithoutExtension(Path) : System.IO.Path.GetFileName(Path);

    public bool IsAssembly => System.IO.Path.GetExtension(Path).Equals(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>The app's assembly, which is not there if it is part of the executable.</summary>
    public string AssemblyPath => System.IO.Path.Combine(Folder, Name + ".dll");

    /// <summary>Its runtime configuration, which is not there in a single file or a native app.</summary>
    public string ConfigurationPath => System.IO.Path.Combine(Folder, Name + Configuration);

    /// <param name="path">An executable, an assembly, or a publish folder.</param>
    public static PublishedApp Find(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        if (Inspect.HeapImageFiles.IsOne(path))
            throw new CommandFailure(ToolCodes.NoApp, $"{path} is a heap image and no app. preinit inspect and doctor look into it.");
        if (File.Exists(path))
            return new(path);
        if (!Directory.Exists(path))
            throw new CommandFailure(ToolCodes.NoApp, $"{path} does not exist. Name a published executable, an assembly that dotnet runs, or the folder of a publish.");
        IReadOnlyList<string> found = [.. InFolder(path).Order(StringComparer.Ordinal)];
        return found.Count switch
        {
            1 => new(found[0]),
            0 => throw new CommandFailure(ToolCodes.NoApp, $"{path} holds no published app. Publish first, and name the publish folder or the executable in it."),
            _ => throw new CommandFailure(ToolCodes.NoApp, $"{path} holds several apps: {string.Join(", ", found.Select(System.IO.Path.GetFileName))}. Name one of them."),
        };
    }

    /// <summary>What has a runtime configuration is an app; without any, what can be executed is.</summary>
    static IEnumerable<string> InFolder(string folder)
    {
        string[] names = [.. Directory.EnumerateFiles(folder, "*" + Configuration).Select(f => f[..^Configuration.Length])];
        return names.Length > 0
            ? names.Select(n => new[] { n, n + ".exe", n + ".dll" }.FirstOrDefault(File.Exists)).OfType<string>()
            : Directory.EnumerateFiles(folder).Where(IsExecutable);
    }

    static bool IsExecutable(string file) => OperatingSystem.IsWindows()
        ? System.IO.Path.GetExtension(file).Equals(".exe", StringComparison.OrdinalIgnoreCase)
        : System.IO.Path.GetExtension(file) is not (".so" or ".dll" or ".dylib" or ".dbg" or ".sh") && File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);
}
