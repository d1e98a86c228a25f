namespace Preinit.Restore;

/// <summary>What the original initialisers left in a static field of a type in the image.</summary>
/// <param name="Name">Its name, as paths begin with it.</param>
/// <param name="Root">Where its value in the image is in the array of roots; -1 where it has its type's default value there.</param>
/// <param name="Value">The value; that of a value type in a box.</param>
readonly record struct StaticValue(string Name, int Root, object? Value);
