using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The captures of one set of initialisers.</summary>
sealed class CaptureSession(PipelineOptions options, string appPath, IReadOnlyList<string> assemblies,
    IReadOnlyList<MarkedInitializer> initializers, IReadOnlyList<PlannedInitializer> beforeCapture)
{
    /// <summary>By how many places the identity hash codes of the second capture are shifted; any number will do.</summary>
    const int Shift = 1009;

    readonly string directory = Path.Combine(options.OutputDirectory, "capture");

    /// <summary>The capture that counts.</summary>
    public CaptureResult First { get; private set; } = null!;

    /// <summary>Made at the same time, with another hash seed, address space and time, and with shifted identity hash codes.</summary>
    public CaptureResult Shifted { get; private set; } = null!;

    /// <returns>What went wrong, or <see langword="null"/>.</returns>
    public Diagnostic? CaptureTwice()
    {
        CaptureAttempt[] attempts = [null!, null!];
        Parallel.For(0, 2, i => attempts[i] = Capture(i + 1, shift: i * Shift));
        if (attempts.Select(Failure).FirstOrDefault(d => d != null) is { } failure)
            return failure;
        (First, Shifted) = (ResultOf(attempts[0]), ResultOf(attempts[1]));
        return null;
    }

    /// <returns>The differences, or what went wrong with a capture that was needed to tell.</returns>
    public (IReadOnlyList<Difference> Differences, Diagnostic? Failure) Compare()
    {
        var differences = ImageComparer.Compare(First, Shifted);
        if (differences.Count == 0)
            return (differences, null);

        // Is it the shift alone? Without it everything but identity hash codes has another chance to differ.
        var again = Capture(3, shift: 0);
        if (Failure(again) is { } failure)
            return ([], failure);
        var others = ImageComparer.Compare(First, ResultOf(again));
        if (others.Count > 0)
            return (others, null);
        return (Shifted.Image is { } shifted ? IdentityHashCodes.Wrong(First.Image!, shifted, differences) : differences, null);
    }

    static CaptureResult ResultOf(CaptureAttempt attempt) => ((CaptureAttempt.Completed)attempt).Result;

    Diagnostic? Failure(CaptureAttempt attempt) => CaptureFailures.Find(attempt, initializers, beforeCapture, options.TimeLimit);

    CaptureAttempt Capture(int number, int shift)
    {
        var own = Path.Combine(directory, number.ToString());
        return new CaptureProcess(options, appPath, own).Run(new CapturePlan
        {
            Assemblies = assemblies,
            Libraries = [.. options.LibraryPaths.Select(p => Path.GetFileNameWithoutExtension(p)).Except(assemblies).Except(["Preinit"])],
            Excluded = options.Excluded,
            ResultPath = Path.Combine(own, "result.bin"),
            HashCodeShift = shift,
            Initializers = [.. initializers.Select(i => i.Planned)],
            BeforeCapture = beforeCapture,
        });
    }
}
