namespace Preinit.Build;

/// <summary>The app as the captures start it.</summary>
/// <param name="Path">For the capture that counts.</param>
/// <param name="Instrumented">For the others, if there are any.</param>
sealed record CapturedApp(string Path, InstrumentedApp Instrumented)
{
    public static CapturedApp Prepare(PipelineOptions options, IBuildLog log)
    {
        options.Host?.Write(System.IO.Path.GetDirectoryName(options.AppPath)!, options.CaptureHookPath);
        var built = options.Target.Foreign == null ? options.AppPath
            : new ForeignApp(options.AppPath, System.IO.Path.Combine(options.OutputDirectory, "capture", "app")).Create();
        var compiled = CompiledLibraries(options, built);
        var path = WithPrecompiledLayout(options, built, compiled);
        return new(path, options.DeterminismCheck ? Instrumenter.Run(options, built, compiled, log) : new(path, null, [], 0));
    }

    /// <summary>Libraries with images of their own, as the compiler made them: what they have goes into the image of the app.</summary>
    static Dictionary<string, byte[]> CompiledLibraries(PipelineOptions options, string path)
    {
        var compiled = new Dictionary<string, byte[]>();
        foreach (var library in options.Host == null ? options.AssembliesBeside(path).Where(File.Exists) : [])
        {
            if (!options.KeptLibraries.Contains(System.IO.Path.GetFileNameWithoutExtension(library)) && PackedLibrary.OriginalOf(library) is { } original)
                compiled[System.IO.Path.GetFileName(library)] = original;
        }
        return compiled;
    }

    /// <summary>The app as it was built, for a look at its libraries.</summary>
    public static string AsBuilt(PipelineOptions options) => WithPrecompiledLayout(options, options.AppPath, new Dictionary<string, byte[]>());

    static string WithPrecompiledLayout(PipelineOptions options, string path, IReadOnlyDictionary<string, byte[]> compiled)
    {
        var changed = new PrecompiledLayout(options).Apply(path, compiled);
        return changed.Count == 0 ? path
            : new AppCopy(path, System.IO.Path.Combine(options.OutputDirectory, "capture", "precompiled")).Create(changed, except: options.OutputDirectory);
    }
}
