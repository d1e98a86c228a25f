namespace Preinit;

/// <summary>
/// Runs an initialiser once, when the app is published, instead of at every start. On a class or struct it marks the type's
/// static initialisers; on a parameterless <c>static void</c> method it marks the method.
/// </summary>
/// <remarks>
/// The published app behaves as if its marked initialisers had been the earliest part of its run. A marked method has therefore
/// already run when <c>Main</c> starts, and the app's first call of it returns at once. Without a publish (<c>dotnet build</c>,
/// <c>dotnet run</c>) the attribute does nothing.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, Inherited = false)]
public sealed class PreinitializeAttribute : Attribute
{
    /// <summary>Initialisers with a smaller value run first; equal ones run in the order of their declaration. The default is 0.</summary>
    public int Order { get; set; }

    /// <summary>
    /// <see langword="true"/> makes it an error of the publish if this initialiser cannot be frozen. By default the publish warns
    /// and the initialiser runs at start-up, as it does without Preinit.
    /// </summary>
    public bool Required { get; set; }
}
