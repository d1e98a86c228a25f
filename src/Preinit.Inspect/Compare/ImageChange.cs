namespace Preinit.Inspect;

/// <summary>A difference between two images.</summary>
/// <param name="Kind">What became of the place.</param>
/// <param name="Root">The name of the root that leads there.</param>
/// <param name="Path">From the root on: <c>App.Cache.Clients[3].value</c>.</param>
/// <param name="Before">What was there, or <see langword="null"/>.</param>
/// <param name="After">What is there now, or <see langword="null"/>.</param>
public sealed record ImageChange(ChangeKind Kind, string Root, string Path, string? Before, string? After);
