using Preinit.Libraries;

namespace Preinit.Benchmarks.Libraries;

/// <summary>What the command line asked for.</summary>
sealed record LibrariesOptions(int Runs, IReadOnlyList<LibraryApp> Apps, bool Publish);
