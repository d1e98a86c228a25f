namespace Preinit.Build;

/// <summary>A copy of the app that says what its initialisers read.</summary>
/// <param name="AppPath">What to start.</param>
/// <param name="StubsPath">The assembly that its code calls, or <see langword="null"/> if there is no watched call in it.</param>
/// <param name="Sites">The calls, by their numbers.</param>
/// <param name="AssemblyCount">How many assemblies they are in.</param>
sealed record InstrumentedApp(string AppPath, string? StubsPath, IReadOnlyList<InputSite> Sites, int AssemblyCount);
