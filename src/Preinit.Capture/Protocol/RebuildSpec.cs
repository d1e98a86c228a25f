namespace Preinit.Capture;

/// <summary>The method of the library that the app ships with that builds an object anew.</summary>
/// <param name="Class">In the namespace <c>Preinit.CompilerServices</c>.</param>
/// <param name="Arguments">The method's type arguments.</param>
sealed record RebuildSpec(string Class, string Method, TypeSpec[] Arguments);
