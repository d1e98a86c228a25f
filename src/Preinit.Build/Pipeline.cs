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
        using var app = AppAssembly.TryOpen(options, log);
        if (app == null || Discoverer.Discover(app, log) is not { } discovered)
            return null;
        progress.Done($"{Count.Of(discovered.Initializers.Count, "initialiser")} in {app.Name}");

        progress.Stage("Capture");
        var capture = CaptureLoop.Run(options, app, discovered, progress, log);
        if (capture == null)
            return null;

        progress.Stage("Encode");
        progress.Done($"{capture.Image?.Bytes.Length ?? 0:N0} bytes");

        progress.Stage("Embed");
        var result = Embedder.Embed(options, app, discovered, capture);
        progress.Done($"{new FileInfo(result.OutputPath).Length:N0} bytes of {app.Name}.dll");
        return result;
    }
}
