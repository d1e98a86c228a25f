namespace Preinit.Build;

/// <summary>What is in the image more than once.</summary>
/// <param name="Text">Of a string.</param>
/// <param name="Length">Of each, in characters or elements.</param>
/// <param name="Count">How often it is there.</param>
/// <param name="Bytes">Of each.</param>
/// <param name="WastedBytes">Of all but one.</param>
/// <param name="Path">To the first one.</param>
sealed record ReportDuplicate(string Type, string? Text, bool Hidden, int Length, int Count, long Bytes, long WastedBytes, string Path);
