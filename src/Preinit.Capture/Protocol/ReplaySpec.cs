namespace Preinit.Capture;

/// <summary>A change to the framework's state that is made again at start-up.</summary>
/// <param name="Method">Of the class <c>Preinit.CompilerServices.Replaying</c> in the library that the app ships with.</param>
/// <param name="Argument">Its first argument, if it has two. The last one is the value.</param>
/// <param name="Root">The index of the value in the array of roots; -1 for <see langword="null"/>.</param>
/// <param name="Link">The index of the link that leads to the value; -1 for an object of the image.</param>
/// <param name="Path">The name of what was changed; the path to the value begins with it.</param>
/// <param name="Initializer">Index in the plan.</param>
sealed record ReplaySpec(string Method, string? Argument, int Root, int Link, string Path, int Initializer);
