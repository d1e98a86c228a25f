using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>What has to be so for an image to be used.</summary>
/// <param name="CoreLibrary">The module version id of System.Private.CoreLib.</param>
/// <param name="FrameworkVersion">The framework's version.</param>
/// <param name="Flags">As the format calls them.</param>
/// <param name="Assemblies">The builds of other assemblies.</param>
/// <param name="Variables">The environment variables that the initialisers read.</param>
sealed record KeyDocument(Guid CoreLibrary, string FrameworkVersion, IReadOnlyList<string> Flags, IReadOnlyList<AssemblyModel> Assemblies, IReadOnlyList<VariableModel> Variables)
{
    public static KeyDocument Of(ValidityKey key) => new(key.CoreLibrary, key.FrameworkVersion, key.Flags, key.Assemblies, key.Variables);
}
