namespace Preinit.Benchmarks.Works;

/// <summary>What the command line asked for.</summary>
/// <param name="Peers">Whether other systems that start from an image take part.</param>
/// <param name="Large">Whether the sizes take part that need much memory and time.</param>
/// <param name="JsonFile">Where the results go for other programs, or null.</param>
sealed record WorksOptions(
    IReadOnlyList<string> Works,
    IReadOnlyList<WorkRuntime> Runtimes,
    bool Peers,
    bool Large,
    int Runs,
    string? JsonFile,
    bool Publish);
