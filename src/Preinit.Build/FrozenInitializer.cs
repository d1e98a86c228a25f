namespace Preinit.Build;

/// <summary>An initialiser whose result is in the image.</summary>
/// <param name="Name">The type, or the type and method.</param>
/// <param name="Milliseconds">The time it took at publish, and no longer takes at start-up.</param>
/// <param name="Objects">Those that it made and that are in the image.</param>
/// <param name="Bytes">Their size.</param>
public sealed record FrozenInitializer(string Name, double Milliseconds, int Objects, long Bytes);
