using Preinit.Capture;

namespace Preinit.Build;

/// <summary>The captures of one set of initialisers.</summary>
sealed class CaptureSession(PipelineOptions options, CapturedApp app, IReadOnlyList<string> assemblies,
    IReadOnlyList<MarkedInitializer> initializers, Discovered discovered, IReadOnlyCollection<string> rebuiltTables,
    IReadOnlyCollection<string> leftTypes)
{
    /// <summary>By how many places the identity hash codes of the second capture are shifted; any number will do.</summary>
    const int Shift = 1009;

    readonly string directory = Path.Combine(options.OutputDirectory, "capture");

    /// <summary>The capture that counts.</summary>
    public CaptureResult First { get; private set; } = null!;

    /// <summary>Made at the same time, with another hash seed and address space, in other surroundings, and with shifted identity hash codes.</summary>
    public CaptureResult Shifted { get; private set; } = null!;

    /// <returns>What went wrong, or <see langword="null"/>.</returns>
    public CaptureFailure? CaptureTwice()
    {
        if (!options.DeterminismCheck)
            return CaptureOnce();
        if (CapturePair(firstNumber: 1, listTables: false, out var pair) is { } failure)
            return failure;
        (First, Shifted) = (pair[0], pair[1]);
        return null;
    }

    CaptureFailure? CaptureOnce()
    {
        var attempt = Capture(1, shift: 0, listTables: false);
        if (Failure(attempt) is { } failure)
            return failure;
        First = Shifted = ResultOf(attempt);
        return null;
    }

    /// <summary>Whether the two captures differ in what matters, and, if so, the hash tables that may be why.</summary>
    public Comparison Compare()
    {
        var differences = options.DeterminismCheck ? ImageComparer.Compare(First, Shifted) : [];
        if (differences.Count == 0)
            return new([], [], null);

        // Is it the shift alone? Without it everything but identity hash codes has another chance to differ.
        if (CapturePair(firstNumber: 3, listTables: true, out var pair) is { } failure)
            return new([], [], failure);
        IReadOnlyList<Difference> others = [.. ImageComparer.Compare(First, pair[0]).Where(d => !d.IsOwnHashCode)]; // which threads may take in another order
        if (others.Count == 0)
            others = Shifted.Image is { } shifted
                ? IdentityHashCodes.Wrong(First.Image!, shifted, differences, onlyOwn: !pair.Any(p => p.MayHaveHashedOutside))
                : differences;
        return others.Count > 0 ? new(others, SeededTables.Find(pair[0], pair[1]), null)
            : new([], [], null) { HashHolders = IdentityHashCodes.Holders(First.Image!, Shifted.Image!) };
    }

    /// <summary>Two captures at the same time, the second one with shifted identity hash codes.</summary>
    CaptureFailure? CapturePair(int firstNumber, bool listTables, out CaptureResult[] results)
    {
        CaptureAttempt[] attempts = [null!, null!];
        Parallel.For(0, 2, i => attempts[i] = Capture(firstNumber + i, shift: i * Shift, listTables));
        var failures = attempts.Select(Failure).OfType<CaptureFailure>().ToList();
        var failure = failures is [{ Dropped: not null } only] ? OfOne(only) : failures.FirstOrDefault();
        results = failure == null ? [.. attempts.Select(ResultOf)] : [];
        return failure;
    }

    static CaptureFailure OfOne(CaptureFailure failure) => failure with
    {
        Message = failure.Message with
        {
            Message = $"{failure.Message.Message}{Environment.NewLine}Of two runs only one threw: they have different time zones, cultures, users and folders.",
        },
    };

    static CaptureResult ResultOf(CaptureAttempt attempt) => ((CaptureAttempt.Completed)attempt).Result;

    CaptureFailure? Failure(CaptureAttempt attempt) => CaptureFailures.Find(attempt, initializers, discovered.BeforeCapture, options.TimeLimit);

    CaptureAttempt Capture(int number, int shift, bool listTables)
    {
        var own = Path.Combine(directory, number.ToString());
        var isFirst = number == 1;
        var surroundings = !options.DeterminismCheck ? Surroundings.Real : isFirst ? Surroundings.First : Surroundings.Second;
        return new CaptureProcess(options, isFirst ? app.Path : app.Instrumented.AppPath, own, surroundings).Run(new CapturePlan
        {
            Assemblies = assemblies,
            Libraries = [.. options.LibraryPaths.Select(p => Path.GetFileNameWithoutExtension(p)).Except(assemblies).Except(["Preinit"])],
            Excluded = options.AllExcluded,
            ResultPath = Path.Combine(own, "result.bin"),
            HashCodeShift = shift,
            TemporaryFolder = surroundings.TemporaryFolder(own),
            Instruments = isFirst ? null : app.Instrumented.StubsPath,
            RebuiltTables = rebuiltTables,
            LeftTypes = leftTypes,
            RebuildsUnknownTables = !options.DeterminismCheck,
            ListTables = listTables,
            IsLazy = options.IsLazy,
            ProfilePath = options.ProfilePath,
            IsOfLibrary = options.Host != null,
            Initializers = [.. initializers.Select(i => i.Planned)],
            BeforeCapture = discovered.BeforeCapture,
            Surrogates = discovered.Surrogates,
            StartupFields = discovered.StartupFields,
        });
    }
}
