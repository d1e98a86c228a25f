namespace Preinit.Image;

/// <summary>What becomes a <see cref="VariableRecord"/>.</summary>
/// <param name="Hash">Null if there was no such variable.</param>
readonly record struct ReadVariable(string Name, ulong? Hash);
