using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Preinit.EndToEnd;

/// <summary>What an assembly says about how it was compiled.</summary>
/// <param name="Machine">Native code for another system than Windows has the architecture with bits of the system turned over.</param>
/// <param name="ModuleVersion">The same for assemblies with the same IL.</param>
sealed record AssemblyFacts(Machine Machine, bool IsPrecompiled, Guid ModuleVersion)
{
    public static AssemblyFacts Of(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        return new(file.PEHeaders.CoffHeader.Machine, file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0,
            metadata.GetGuid(metadata.GetModuleDefinition().Mvid));
    }
}
