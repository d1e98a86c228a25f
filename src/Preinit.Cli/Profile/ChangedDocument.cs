namespace Preinit.Cli;

/// <summary>An object that a run changed.</summary>
/// <param name="Path">From a static field to it.</param>
/// <param name="Type">Its type.</param>
sealed record ChangedDocument(string Path, string Type);
