namespace Preinit.Capture;

/// <summary>A static field and where its value is.</summary>
/// <param name="Root">The index in the array of roots; -1 where the field has its type's default value.</param>
/// <param name="IsMadeLate">Whether the value is only made when the program can see the roots.</param>
sealed record CapturedField(string Name, int Root, bool IsMadeLate = false);
