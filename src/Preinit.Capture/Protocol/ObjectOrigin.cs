namespace Preinit.Capture;

/// <summary>How Scan came to an object.</summary>
/// <param name="Parent">The index of the object that holds it.</param>
/// <param name="Label">The field, as an index into the labels; for a root the whole name of the static field.</param>
/// <param name="Index">The array element, or -1.</param>
readonly record struct ObjectOrigin(int Parent, int Label, int Index);
