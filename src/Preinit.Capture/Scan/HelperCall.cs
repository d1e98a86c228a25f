namespace Preinit.Capture;

/// <summary>A method of the library that the app ships with, which builds an object anew at start-up.</summary>
/// <param name="Class">In the namespace <c>Preinit.CompilerServices</c>.</param>
/// <param name="Method">Its name.</param>
/// <param name="TypeArguments">Of the method.</param>
sealed record HelperCall(string Class, string Method, params Type[] TypeArguments)
{
    /// <summary>The same for equal calls.</summary>
    public string Key { get; } = $"{Class}.{Method}<{string.Join(',', TypeArguments.Select(t => t.AssemblyQualifiedName))}>";

    public RebuildSpec Spec() => new(Class, Method, [.. TypeArguments.Select(TypeSpecs.Of)]);
}
