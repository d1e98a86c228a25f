using System.Reflection;

namespace Preinit.Capture;

/// <summary>What a field of one object has in the image instead of its value in memory.</summary>
/// <param name="Field">An instance field of a class that holds a reference.</param>
/// <param name="Value">Another object, scanned like any other, or <see langword="null"/> for an empty field.</param>
readonly record struct Substitute(FieldInfo Field, object? Value);
