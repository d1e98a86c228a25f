namespace Preinit.Inspect;

/// <summary>What became of a root and of what it leads to.</summary>
/// <param name="Name">Of the root.</param>
/// <param name="Before">What it led to, or <see langword="null"/> if it is new.</param>
/// <param name="After">What it leads to, or <see langword="null"/> if it is gone.</param>
/// <param name="Changes">How many places differ.</param>
public sealed record RootChange(string Name, RootStatistics? Before, RootStatistics? After, int Changes);
