using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The captures of one set of initialisers.</summary>
sealed class CaptureSession(PipelineOptions options, string assembly, IReadOnlyList<MarkedInitializer> initializers,
    IReadOnlyList<PlannedInitializer> beforeCapture)
{
    /// <summary>Any number but 0: far enough that no hash code comes again by chance.</summary>
    const int ShiftOfHashCodes = 1009;

    readonly string directory = Path.Combine(options.OutputDirectory, "capture");
    CaptureResult? first;
    CaptureResult? second;

    public CaptureResult First => first!;

    /// <summary>In parallel: each process has its own hash seed, address space and time.</summary>
    /// <returns>What went wrong, or <see langword="null"/>.</returns>
    public Diagnostic? CaptureTwice()
    {
        CaptureAttempt[] attempts = [null!, null!];
        Parallel.For(0, 2, i => attempts[i] = Capture(i + 1, skip: 0));
        var failure = attempts.Select(CaptureFailures.Find(initializers, beforeCapture, options.TimeLimit)).FirstOrDefault(d => d != null);
        (first, second) = (attempts[0].Result, attempts[1].Result);
        return failure;
    }

    /// <summary>
    /// Where an outside object has an identity hash code, a table may have stored it. A third capture with other hash codes shows that.
    /// </summary>
    public IReadOnlyList<Difference> Compare()
    {
        var differences = ImageComparer.Compare(first!.Image!, second!.Image);
        if (differences.Count > 0 || !first.Image!.OutsideHashCodesSeen)
            return differences;
        return ImageComparer.Compare(first.Image, Capture(3, ShiftOfHashCodes).Result?.Image);
    }

    CaptureAttempt Capture(int number, int skip)
    {
        var own = Path.Combine(directory, number.ToString());
        return new CaptureProcess(options, own).Run(new CapturePlan
        {
            Assembly = assembly,
            ResultPath = Path.Combine(own, "result.bin"),
            HashCodesToSkip = skip,
            Initializers = [.. initializers.Select(i => i.Planned)],
            BeforeCapture = beforeCapture,
        });
    }
}
