namespace Preinit.Build;

/// <summary>What became of the compiled regular expressions of an image.</summary>
/// <param name="Compiled">The number of those that have code in the app.</param>
/// <param name="Interpreted">The others, each with the reason.</param>
public sealed record RegexSummary(int Compiled, IReadOnlyList<string> Interpreted);
