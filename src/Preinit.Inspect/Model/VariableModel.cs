namespace Preinit.Inspect;

/// <summary>An environment variable that the initialisers read: the image belongs to its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsSet">Whether there was one.</param>
/// <param name="Hash">Of the value, which may be a secret.</param>
public sealed record VariableModel(string Name, bool IsSet, string? Hash);
