namespace Preinit.Capture;

/// <summary>Something that an initialiser read.</summary>
/// <param name="Initializer">Index in the plan.</param>
/// <param name="Site">The number of the call in the instrumented code.</param>
/// <param name="Detail">A name or a path.</param>
/// <param name="Callers">Methods of the app and its libraries, from the one that reads outwards.</param>
sealed record InputRecord(int Initializer, int Site, string? Detail, string[] Callers)
{
    /// <summary>Whether a thread or task that was started here was still running when the initialiser had ended.</summary>
    public bool Outlives { get; init; }
}
