namespace Preinit.Capture;

/// <summary>One of the objects that another one is made from.</summary>
/// <param name="Label">Its name in paths.</param>
/// <param name="Value">The object.</param>
readonly record struct SurrogatePart(string Label, object? Value);
