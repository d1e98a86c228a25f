namespace Preinit.Build;

/// <summary>The pipeline that <c>dotnet publish</c> runs, as a table of contents.</summary>
public static class Pipeline
{
    /// <summary>Runs all stages. On failure nothing is left in the output folder that a publish could take for a result.</summary>
    /// <returns>What was frozen, or <see langword="null"/> after an error.</returns>
    public static PipelineResult? Run(PipelineOptions options, IBuildLog log)
    {
        var problems = new ProblemList(log, options.MostProblems);
        try
        {
            return RunStages(options, problems);
        }
        finally
        {
            problems.Tell(options.OutputDirectory);
        }
    }

    static PipelineResult? RunStages(PipelineOptions options, IBuildLog log)
    {
        var progress = new Progress(log);
        OutputFiles.Clear(options.OutputDirectory);
        InputFile.Delete(options.OutputDirectory);

        progress.Stage("Discover");
        using var assemblies = MarkedAssemblies.TryOpen(options, log);
        if (assemblies == null || Discoverer.Discover(assemblies, options.NamedTypes, log) is not { } discovered)
            return null;
        progress.Done($"{Count.Of(discovered.Initializers.Count, "initialiser")} in {string.Join(", ", assemblies.All.Select(a => a.Name))}");

        progress.Stage("Instrument");
        var app = CapturedApp.Prepare(options, log);
        progress.Done($"{Count.Of(app.Instrumented.Sites.Count, "call")} in {Count.Of(app.Instrumented.AssemblyCount, "assembly", "assemblies")}");

        progress.Stage("Capture");
        using var reads = FileReads.Watch(options, app.Path);
        var capture = CaptureLoop.Run(options, app, assemblies, discovered, progress, log);
        if (capture == null || !LeakCheck.Run(options, capture, log))
            return null;
        var inputs = reads.Stop(log).And(capture.Inputs);

        progress.Stage("Encode");
        progress.Done($"{capture.Image?.Bytes.Length ?? 0:N0} bytes");

        progress.Stage("Embed");
        if (!assemblies.TryAdd(capture.Image?.Types.Select(t => t.Assembly).Distinct() ?? [], options, log))
            return null;
        var result = new Embedder(options, assemblies, discovered, capture).Embed();
        progress.Done($"{result.AddedBytes:N0} bytes added, {result.AddedBytes - result.ImageBytes:N0} beside the image");
        InputFile.Write(options.OutputDirectory, inputs);
        return result;
    }
}
