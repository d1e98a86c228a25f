namespace Preinit.EndToEnd;

/// <summary>Makes a folder like that of an installed runtime from the package that self-contained apps take theirs from.</summary>
static class RuntimeFolder
{
    /// <param name="packages">The folder of restored packages.</param>
    /// <param name="version">Of the runtime.</param>
    /// <param name="root">Where the folder is made.</param>
    /// <returns>What <c>DOTNET_ROOT</c> is set to.</returns>
    public static string Create(string packages, string version, string root)
    {
        var runtime = Platform.RuntimeIdentifier;
        var package = Path.Combine(packages, $"microsoft.netcore.app.runtime.{runtime}", version, "runtimes", runtime);
        var framework = Path.Combine(root, "shared", "Microsoft.NETCore.App", version);
        Copy(Path.Combine(package, "lib", $"net{Environment.Version.Major}.0"), framework, "*");
        Copy(Path.Combine(package, "native"), framework, "*");
        Copy(Path.Combine(package, "native"), Path.Combine(root, "host", "fxr", version), "*hostfxr*");
        return root;
    }

    static void Copy(string source, string target, string files)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source, files))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
    }
}
