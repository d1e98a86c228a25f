namespace Preinit.Build;

/// <summary>The pipeline that <c>dotnet publish</c> runs, as a table of contents.</summary>
public static class Pipeline
{
    /// <summary>Runs all stages. On failure nothing is left in the output folder that a publish could take for a result.</summary>
    /// <returns>What was frozen, or <see langword="null"/> after an error.</returns>
    public static PipelineResult? Run(PipelineOptions options, IBuildLog log)
    {
        var (problems, notes, report) = (new ProblemList(log, options.MostProblems), new ReportNotes(), new ReportFiles(options));
        report.Delete();
        PipelineResult? result = null;
        try
        {
            if (KeptLibraries.Find(options) is { Count: > 0 } kept)
                result = TryKeeping(kept, options, notes, log);
            result ??= RunStages(options, notes, problems);
        }
        finally
        {
            problems.Tell(options.OutputDirectory);
        }
        var page = report.TryWrite(notes, result, problems.All, log);
        if (result == null && page != null)
            log.Progress($"Preinit: {page} tells why publish failed");
        return result == null ? null : result with { Warnings = problems.Count, ProblemsPath = problems.PathIn(options.OutputDirectory), ReportPath = page };
    }

    /// <summary>Whatever is found may have to do with the libraries that keep their images, so they are captured with the app then.</summary>
    static PipelineResult? TryKeeping(IReadOnlyList<string> kept, PipelineOptions options, ReportNotes notes, IBuildLog log)
    {
        var problems = new ProblemList(log, options.MostProblems);
        var result = RunStages(options with { KeptLibraries = kept }, notes, problems);
        if (problems.Count == 0 && result != null)
            return result with { KeptLibraries = kept };
        log.Progress($"Preinit: {string.Join(", ", kept)} {(kept.Count == 1 ? "is" : "are")} captured with the app: {problems.All.Select(p => p.Code).FirstOrDefault() ?? "the publish failed"} otherwise");
        return null;
    }

    static PipelineResult? RunStages(PipelineOptions options, ReportNotes notes, IBuildLog log)
    {
        using var progress = new Progress(log);
        notes.Progress = progress;
        OutputFiles.Clear(options.OutputDirectory);
        InputFile.Delete(options.OutputDirectory);

        progress.Stage("Discover");
        if (!ProfileUse.TryRead(options, log, out var profile))
            return null;
        using var assemblies = MarkedAssemblies.TryOpen(options, log);
        if (assemblies == null || Discoverer.Discover(assemblies, options.NamedTypes, log) is not { } discovered)
            return null;
        notes.Discovered = discovered;
        progress.Done($"{Count.Of(discovered.Initializers.Count, "initialiser")} in {string.Join(", ", assemblies.All.Select(a => a.Name))}");

        progress.Stage("Instrument");
        var app = CapturedApp.Prepare(options, log);
        progress.Done($"{Count.Of(app.Instrumented.Sites.Count, "call")} in {Count.Of(app.Instrumented.AssemblyCount, "assembly", "assemblies")}");

        progress.Stage("Capture");
        using var reads = FileReads.Watch(options, app.Path);
        var capture = CaptureLoop.Run(options, app, assemblies, discovered, progress, notes, log);
        notes.Capture = capture;
        if (capture == null || !LeakCheck.Run(options, capture, log))
            return null;
        if (options.HashSeeds != null && capture.Image is { } image && ImageFacts.Of(image.Bytes).HashProbe == 0)
            log.Progress("Preinit: PreinitFixedHashSeeds has no effect: this build of .NET keeps its hash seeds elsewhere, or uses them earlier. Hash tables are filled again at start-up where they must be");
        var inputs = notes.Inputs = reads.Stop(log).And(capture.Inputs);

        progress.Stage("Encode");
        progress.Done($"{capture.Image?.Bytes.Length ?? 0:N0} bytes{profile?.Outcome(capture.Image, log)}");

        progress.Stage("Embed");
        if (!assemblies.TryAdd(capture.Image?.Types.Select(t => t.Assembly).Distinct() ?? [], options, log))
            return null;
        var roots = capture.Image == null ? [] : RootSizes.Of(capture.Image);
        var embedder = new Embedder(options, assemblies, discovered, capture, roots);
        if (!SizeBudget.IsKept(options, embedder.ImageBytes, roots, r => SourcePositions.Of(r, assemblies), log))
            return null;
        var result = embedder.Embed();
        progress.Done($"{result.AddedBytes:N0} bytes added, {result.AddedBytes - result.ImageBytes:N0} beside the image");
        RootSizeFile.Write(options.OutputDirectory, roots);
        InputFile.Write(options.OutputDirectory, inputs);
        return result;
    }
}
