namespace Preinit.Build;

/// <summary>
/// Instrument: makes a copy of the app whose code, that of the libraries included, notes the calls of <see cref="WatchedMembers"/>, and gets other values
/// from some. All captures but the first run in it.
/// </summary>
static class Instrumenter
{
    const string Folder = "instrumented";

    /// <param name="compiled">By file name, what is to be taken instead of assemblies beside the app.</param>
    public static InstrumentedApp Run(PipelineOptions options, string appPath, IReadOnlyDictionary<string, byte[]> compiled, IBuildLog log)
    {
        var directory = Path.Combine(options.OutputDirectory, "capture", Folder);
        var sites = new List<InputSite>();
        var changed = new Dictionary<string, byte[]>(compiled);
        var count = 0;
        using var stubs = new Stubs(options.CaptureHookPath);
        foreach (var path in options.AssembliesBeside(appPath))
        {
            if (IsPreinit(path) || !File.Exists(path))
                continue;
            var known = sites.Count;
            try
            {
                if (InstrumentedAssembly.Write(compiled.GetValueOrDefault(Path.GetFileName(path)) ?? File.ReadAllBytes(path), path, stubs, sites, isLibrary: path != appPath) is { } content)
                {
                    changed[Path.GetFileName(path)] = content;
                    count++;
                }
            }
            catch (Exception exception) when (exception is NotSupportedException or BadImageFormatException)
            {
                sites.RemoveRange(known, sites.Count - known);
                stubs.RemoveFrom(known);
                log.Progress($"Preinit: {Path.GetFileName(path)} is not instrumented: {exception.Message}");
            }
        }
        var app = new AppCopy(appPath, directory).Create(new PrecompiledLayout(options).Apply(appPath, changed), except: options.OutputDirectory);
        return new(app, count == 0 ? null : Write(stubs, directory), sites, count);
    }

    /// <summary>It reads nothing while an initialiser runs.</summary>
    static bool IsPreinit(string path) => Path.GetFileName(path) == "Preinit.dll";

    static string Write(Stubs stubs, string directory)
    {
        var path = Path.Combine(directory, $"{Stubs.AssemblyName}.dll");
        stubs.Write(path);
        return path;
    }
}
