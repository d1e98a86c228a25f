namespace Preinit.Cli;

/// <summary>A difference.</summary>
/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Root">The root that leads there.</param>
/// <param name="Path">From the root on.</param>
/// <param name="Before">What was there.</param>
/// <param name="After">What is there.</param>
sealed record ChangeDocument(string Kind, string Root, string Path, string? Before, string? After);
