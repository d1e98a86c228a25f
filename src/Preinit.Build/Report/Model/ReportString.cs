namespace Preinit.Build;

/// <summary>A string of the image.</summary>
/// <param name="Text">Its beginning, as <see cref="ShownText"/> writes it, or what it is hidden for.</param>
/// <param name="Hidden">Whether it holds what should stay on the build machine.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Path">From a static field.</param>
sealed record ReportString(string Text, bool Hidden, int Length, long Bytes, string Path);
