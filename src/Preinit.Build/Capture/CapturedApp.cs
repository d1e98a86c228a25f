namespace Preinit.Build;

/// <summary>The app as the captures start it.</summary>
/// <param name="Path">For the capture that counts.</param>
/// <param name="Instrumented">For the others, if there are any.</param>
sealed record CapturedApp(string Path, InstrumentedApp Instrumented)
{
    public static CapturedApp Prepare(PipelineOptions options, IBuildLog log)
    {
        var built = options.Target.Foreign == null ? options.AppPath
            : new ForeignApp(options.AppPath, System.IO.Path.Combine(options.OutputDirectory, "capture", "app")).Create();
        var path = WithPrecompiledLayout(options, built);
        return new(path, options.DeterminismCheck ? Instrumenter.Run(options, built, log) : new(path, null, [], 0));
    }

    static string WithPrecompiledLayout(PipelineOptions options, string path)
    {
        var changed = new PrecompiledLayout(options).Apply(path, new Dictionary<string, byte[]>());
        return changed.Count == 0 ? path
            : new AppCopy(path, System.IO.Path.Combine(options.OutputDirectory, "capture", "precompiled")).Create(changed, except: options.OutputDirectory);
    }
}
