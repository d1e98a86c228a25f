namespace Preinit.Capture;

/// <summary>The method of the library that the app ships with that builds an object anew.</summary>
/// <param name="Class">In the namespace <c>Preinit.CompilerServices</c>.</param>
/// <param name="Arguments">The method's type arguments.</param>
sealed record RebuildSpec(string Class, string Method, TypeSpec[] Arguments)
{
    /// <summary>The class whose methods are not generic, but are given two methods for the keys of a table: the type of these is the argument.</summary>
    public const string Rehashing = "Rehashing";
}
