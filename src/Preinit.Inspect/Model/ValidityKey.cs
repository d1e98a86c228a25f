namespace Preinit.Inspect;

/// <summary>What has to be so for the image to be used.</summary>
/// <param name="CoreLibrary">The module version id of System.Private.CoreLib.</param>
/// <param name="FrameworkVersion">The framework's version.</param>
/// <param name="Flags">What else has to be proven, and how the image was made.</param>
/// <param name="Assemblies">The builds of other assemblies.</param>
/// <param name="Variables">The environment variables that the initialisers read.</param>
public sealed record ValidityKey(Guid CoreLibrary, string FrameworkVersion, IReadOnlyList<string> Flags, IReadOnlyList<AssemblyModel> Assemblies,
    IReadOnlyList<VariableModel> Variables);
