namespace Preinit.Build;

/// <summary>A place where two captures differ.</summary>
/// <param name="Initializer">Index in the plan of the initialiser it belongs to.</param>
/// <param name="Path">From the static field to the value.</param>
/// <param name="Values">The two values, for people.</param>
/// <param name="Leavable">The type whose static field leads there, if the image can do without it.</param>
/// <param name="IsOwnHashCode">Whether the initialiser differs in nothing but identity hash codes of objects of the image.</param>
sealed record Difference(int Initializer, string Path, string Values, string? Leavable = null, bool IsOwnHashCode = false);
