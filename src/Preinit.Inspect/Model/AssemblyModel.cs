namespace Preinit.Inspect;

/// <summary>An assembly that an image belongs to.</summary>
/// <param name="Name">The simple name.</param>
/// <param name="Module">The module version id of the build.</param>
public sealed record AssemblyModel(string Name, Guid Module);
