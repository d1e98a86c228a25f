namespace Preinit.Capture;

/// <summary>A hash table in the image.</summary>
/// <param name="Path">From the static field to it.</param>
/// <param name="Digest">Of the hash codes of its keys in the capturing process.</param>
sealed record CapturedTable(string Path, ulong Digest);
