using System.Reflection.PortableExecutable;

namespace Preinit.Build;

/// <summary>
/// Gives the assemblies of the app that publish will precompile the layout that they will have then: the runtime lays out some classes in another
/// way where there is precompiled code.
/// </summary>
sealed class PrecompiledLayout(PipelineOptions options)
{
    readonly HashSet<string> precompiled = new(options.PrecompiledAssemblies, StringComparer.OrdinalIgnoreCase);

    /// <param name="appPath">The app, beside its libraries.</param>
    /// <param name="changed">By file name, assemblies that have been changed for other reasons.</param>
    /// <returns>By file name, all assemblies that are not as they are beside the app.</returns>
    public IReadOnlyDictionary<string, byte[]> Apply(string appPath, IReadOnlyDictionary<string, byte[]> changed)
    {
        var all = new Dictionary<string, byte[]>(changed);
        foreach (var path in options.AssembliesBeside(appPath))
        {
            var name = Path.GetFileName(path);
            if (File.Exists(path) && IsNeeded(path, changed.ContainsKey(name)) && ReadyToRunHeader.AddTo(changed.GetValueOrDefault(name) ?? File.ReadAllBytes(path)) is { } content)
                all[name] = content;
        }
        return all;
    }

    /// <summary>What came precompiled loses its code when it is changed, but not its layout.</summary>
    bool IsNeeded(string path, bool isChanged) => precompiled.Contains(Path.GetFileName(path)) || isChanged && IsPrecompiled(path);

    static bool IsPrecompiled(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        return reader.PEHeaders.CorHeader is { ManagedNativeHeaderDirectory.Size: > 0 };
    }
}
