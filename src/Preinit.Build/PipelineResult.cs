namespace Preinit.Build;

/// <summary>What a publish froze.</summary>
/// <param name="OutputPath">The rewritten assembly.</param>
/// <param name="Initializers">Those that are frozen, with the time each took at publish.</param>
/// <param name="LeftAlone">The names of marked initialisers that run at start-up as before.</param>
/// <param name="Objects">Their number in the image.</param>
/// <param name="ImageBytes">The size of the image.</param>
/// <param name="AddedBytes">By how much the rewritten assemblies together are larger than the original ones.</param>
/// <param name="Regexes">What became of its compiled regular expressions.</param>
public sealed record PipelineResult(string OutputPath, IReadOnlyList<FrozenInitializer> Initializers, IReadOnlyList<string> LeftAlone,
    int Objects, long ImageBytes, long AddedBytes, RegexSummary Regexes)
{
    /// <summary>Libraries that have images of their own and keep them.</summary>
    public IReadOnlyList<string> KeptLibraries { get; init; } = [];

    /// <summary>The number of all warnings, those that were not told among them.</summary>
    public int Warnings { get; init; }

    /// <summary>The file that lists them, if there are any.</summary>
    public string? ProblemsPath { get; init; }

    /// <summary>The report, if one was written.</summary>
    public string? ReportPath { get; init; }
}
