namespace Preinit.Build;

/// <summary>A type with objects in the image.</summary>
/// <param name="Bytes">Of its objects, without what they refer to.</param>
/// <param name="Path">Why it is in the image: the shortest path that was found from a static field to an object of it.</param>
sealed record ReportType(string Name, string? Assembly, int Objects, long Bytes, string Path);
