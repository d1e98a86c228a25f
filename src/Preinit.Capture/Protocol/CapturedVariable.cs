namespace Preinit.Capture;

/// <summary>An environment variable of a capturing process.</summary>
/// <param name="Hash">Of its value (<see cref="Preinit.Image.VariableHash"/>).</param>
sealed record CapturedVariable(string Name, ulong Hash);
