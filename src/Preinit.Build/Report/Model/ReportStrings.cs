namespace Preinit.Build;

/// <summary>The strings of the image.</summary>
sealed record ReportStrings(int Objects, long Bytes, IReadOnlyList<ReportString> Largest);
