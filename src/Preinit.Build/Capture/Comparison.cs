namespace Preinit.Build;

/// <summary>What comparing the captures of one set of initialisers gave.</summary>
/// <param name="Differences">Those that matter.</param>
/// <param name="SeededTables">If there are differences: the paths of the hash tables whose hash codes are among them.</param>
/// <param name="Failure">What went wrong with a capture that was needed to tell.</param>
sealed record Comparison(IReadOnlyList<Difference> Differences, IReadOnlyList<string> SeededTables, CaptureFailure? Failure)
{
    /// <summary>If there are no differences that matter: what holds numbers that come from identity hash codes (<see cref="IdentityHashCodes.Holders"/>).</summary>
    public IReadOnlyList<string> HashHolders { get; init; } = [];
}
