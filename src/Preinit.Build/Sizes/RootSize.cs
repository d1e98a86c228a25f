using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What a root has in the image: a static field, or a change to the framework's state that is made again.</summary>
/// <param name="Path">Its name for people; paths to its objects begin with it.</param>
/// <param name="Initializer">Index in the plan.</param>
/// <param name="Owner">The type of the static field.</param>
/// <param name="Objects">Those that Scan came to from here. What several roots lead to belongs to the first of them.</param>
sealed record RootSize(string Path, int Initializer, CapturedType? Owner, int Objects, long Bytes);
