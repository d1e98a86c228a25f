namespace Preinit.Build;

/// <summary>An initialiser whose result is in the image.</summary>
/// <param name="Name">The type, or the type and method.</param>
/// <param name="Milliseconds">The time it took at publish, and no longer takes at start-up.</param>
public sealed record FrozenInitializer(string Name, double Milliseconds);
