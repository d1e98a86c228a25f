using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Captures twice and compares, has the hash tables that differ built anew at start-up, leaves out types that the image can do without if they
/// differ, and drops what cannot be frozen. An initialiser that is dropped has never run in the capture that counts: nothing it might have
/// changed is in the image.
/// </summary>
static class CaptureLoop
{
    /// <returns>The capture to embed (without image, if nothing can be frozen), or <see langword="null"/> after an error.</returns>
    public static AgreedCapture? Run(PipelineOptions options, CapturedApp app, MarkedAssemblies assemblies, Discovered discovered, Progress progress,
        ReportNotes notes, IBuildLog log)
    {
        var rules = new InputRules(options, app.Instrumented.Sites);
        var remaining = discovered.Initializers.ToList();
        var rebuiltTables = new SortedSet<string>(StringComparer.Ordinal);
        var leftTypes = new SortedSet<string>(StringComparer.Ordinal);
        while (remaining.Count > 0)
        {
            var session = new CaptureSession(options, app, [.. assemblies.All.Select(a => a.Name).Reverse()], remaining, discovered,
                rebuiltTables, leftTypes);
            if (session.CaptureTwice() is { } failure)
            {
                if (!Drop(failure, remaining, progress, log))
                    return null;
                continue;
            }
            notes.Read(session.Shifted.Inputs, app.Instrumented.Sites, remaining);
            progress.Done($"{Count.Of(remaining.Count, "initialiser")}, {session.First.Initializers.Sum(i => i.Milliseconds):0} ms");

            progress.Stage("Scan");
            IReadOnlyList<Finding> findings = [.. Findings.OfRefusals(session.First.Refusals, remaining), .. rules.Find(session.Shifted.Inputs, remaining)];
            if (findings.Count == 0 && session.First.Image is { } image)
            {
                progress.Done(Count.Of(image.Origins.Length, "object"));
                progress.Stage("Check");
                var comparison = session.Compare();
                var (differences, seededTables, unclear) = comparison;
                if (unclear != null)
                {
                    if (!Drop(unclear, remaining, progress, log))
                        return null;
                    continue;
                }
                if (seededTables.Count(rebuiltTables.Add) is > 0 and var found)
                {
                    Again(progress, $"{Count.Of(found, "hash table")} to be built anew at start-up");
                    continue;
                }
                if (differences.Select(d => d.Leavable).OfType<string>().Count(leftTypes.Add) is > 0 and var left)
                {
                    Again(progress, $"{Count.Of(left, "type")} of libraries to be left to start-up");
                    continue;
                }
                findings = [.. Findings.OfDifferences(differences, remaining, new(app.Instrumented.Sites, session.Shifted.Inputs)),
                    .. TargetCheck.Run(options.Target, image, remaining), .. NotSeparable.In(image, assemblies, remaining)];
                if (findings.Count == 0)
                {
                    progress.Done(options.DeterminismCheck ? "the captures agree" : "one capture, compared with no other");
                    return Agreed(options, app, session, remaining, comparison.HashHolders);
                }
            }
            Again(progress, Count.Of(findings.Count, "problem"));
            if (!Report(findings, remaining, session.First, log))
                return null;
            remaining = [.. remaining.Except(findings.Select(f => f.Initializer))];
        }
        return new([], [], null, CaptureInputs.None, []);
    }

    /// <returns><see langword="false"/> if it cannot go on.</returns>
    static bool Drop(CaptureFailure failure, List<MarkedInitializer> remaining, Progress progress, IBuildLog log)
    {
        log.Report(failure.Message);
        if (failure.Dropped == null)
            return false;
        remaining.Remove(failure.Dropped);
        Again(progress, "an exception");
        return true;
    }

    /// <summary>Ends a stage, from which another capture follows.</summary>
    static void Again(Progress progress, string found)
    {
        progress.Done(found);
        progress.Stage("Capture");
    }

    static AgreedCapture Agreed(PipelineOptions options, CapturedApp app, CaptureSession session, IReadOnlyList<MarkedInitializer> initializers,
        IReadOnlyList<string> hashHolders)
    {
        var variables = VariablesRead.Find(session.First, session.Shifted, app.Instrumented.Sites);
        var inputs = new CaptureInputs(FilesRead.Find(session.Shifted.Inputs, app.Instrumented.Sites, options), new HashSet<string>()) { Variables = [.. variables.Select(v => v.Name)] };
        var image = session.First.Image!;
        var conditions = (options.InputPolicy == InputPolicy.Any ? [] : variables).Concat(options.Host == null ? [] : LibraryConditions.Of(options.Host, session.First)).DistinctBy(v => v.Name).ToList();
        var bytes = conditions.Count == 0 ? image.Bytes : ImageVariables.Add(image.Bytes, conditions);
        return new(initializers, session.First.Initializers, image with { Bytes = bytes }, inputs, hashHolders);
    }

    /// <returns><see langword="false"/> if an initialiser that is required cannot be frozen.</returns>
    static bool Report(IReadOnlyList<Finding> findings, List<MarkedInitializer> initializers, CaptureResult capture, IBuildLog log)
    {
        foreach (var finding in findings)
            log.Report((finding with { Milliseconds = capture.Initializers[initializers.IndexOf(finding.Initializer)].Milliseconds }).ToDiagnostic());
        return !findings.Any(f => f.Initializer.Required);
    }
}
