namespace Preinit.Capture;

/// <summary>A static field and where its value is.</summary>
/// <param name="Root">The index in the array of roots; -1 where the field has its type's default value.</param>
sealed record CapturedField(string Name, int Root);
