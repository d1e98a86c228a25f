namespace Preinit.Build;

/// <summary>The pipeline that <c>dotnet publish</c> runs, as a table of contents.</summary>
public static class Pipeline
{
    /// <summary>Runs all stages. On failure nothing is left in the output folder that a publish could take for a result.</summary>
    /// <returns>What was frozen, or <see langword="null"/> after an error.</returns>
    public static PipelineResult? Run(PipelineOptions options, IBuildLog log)
    {
        var progress = new Progress(log);

        progress.Stage("Discover");
        using var app = AppAssembly.Open(options);
        var discovered = Discoverer.Discover(app, log);
        if (discovered == null)
            return null;
        progress.Done($"{discovered.Initializers.Count} initialisers in {app.Name}");

        progress.Stage("Capture");
        var capture = CaptureLoop.Run(options, app, discovered, progress, log);
        if (capture == null)
            return null;

        progress.Stage("Embed");
        var result = Embedder.Embed(options, app, discovered, capture);
        progress.Done($"{result.ImageBytes:N0} bytes into {app.Name}.dll");
        return result;
    }
}
