namespace Preinit.Capture;

/// <summary>What the capturing process hands back.</summary>
sealed record CaptureResult
{
    /// <summary>One for each initialiser that ran, in the order of the plan; the last may have failed.</summary>
    public required InitializerOutcome[] Initializers { get; init; }

    public required Refusal[] Refusals { get; init; }

    /// <summary>The hash tables that are in the image as they are, if the plan asks for them.</summary>
    public CapturedTable[] Tables { get; init; } = [];

    /// <summary>
    /// Whether the initialisers may have asked anything outside the image for its identity hash code. Only seen if the plan asks for the tables;
    /// <see langword="true"/> otherwise.
    /// </summary>
    public bool MayHaveHashedOutside { get; init; } = true;

    /// <summary>What the initialisers read, if the app is instrumented.</summary>
    public InputRecord[] Inputs { get; init; } = [];

    /// <summary>The environment variables, as they were before the first initialiser ran.</summary>
    public CapturedVariable[] Variables { get; init; } = [];

    /// <summary>Those of the libraries in question whose images can be used.</summary>
    public string[] UsableLibraries { get; init; } = [];

    /// <summary>The rest is there if nothing failed and nothing was refused.</summary>
    public CapturedImage? Image { get; init; }
}
