namespace Preinit.Benchmarks.Works.Publishing;

/// <summary>What a publish cost, or why it failed.</summary>
/// <param name="Stages">The seconds of the progress lines, by stage.</param>
/// <param name="Whole">The seconds of the whole publish.</param>
/// <param name="Plain">Those of the same publish without Preinit.</param>
/// <param name="ToolPeak">The most memory of the build tool, in KB.</param>
/// <param name="CapturePeak">The most memory of the app's own process in which the initialisers run, in KB.</param>
sealed record PublishResult(
    string Title,
    IReadOnlyList<(string Stage, double Seconds)> Stages,
    double Whole,
    double Plain,
    long? ToolPeak,
    long? CapturePeak,
    long Objects,
    long ImageBytes,
    string? Failure = null)
{
    public static PublishResult Failed(string title, string failure) => new(title, [], 0, 0, null, null, 0, 0, failure);
}
