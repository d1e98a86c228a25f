namespace Preinit.Build;

/// <summary>The app as the captures start it.</summary>
/// <param name="Path">For the capture that counts.</param>
/// <param name="Instrumented">For the others, if there are any.</param>
sealed record CapturedApp(string Path, InstrumentedApp Instrumented)
{
    public static CapturedApp Prepare(PipelineOptions options, IBuildLog log)
    {
        var path = options.Target.Foreign == null ? options.AppPath
            : new ForeignApp(options.AppPath, System.IO.Path.Combine(options.OutputDirectory, "capture", "app")).Create();
        return new(path, options.DeterminismCheck ? Instrumenter.Run(options, path, log) : new(path, null, [], 0));
    }
}
