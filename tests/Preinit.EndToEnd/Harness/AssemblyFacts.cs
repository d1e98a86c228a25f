using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Preinit.EndToEnd;

/// <summary>What an assembly says about how it was compiled.</summary>
/// <param name="Machine">Native code for another system than Windows has the architecture with bits of the system turned over.</param>
/// <param name="ModuleVersion">The same for assemblies with the same IL.</param>
/// <param name="Symbols">Which symbols belong to it.</param>
/// <param name="SymbolChecksum">And what they contain: the hash of the file without its id.</param>
sealed record AssemblyFacts(Machine Machine, bool IsPrecompiled, Guid ModuleVersion, BlobContentId Symbols, string SymbolChecksum)
{
    public static AssemblyFacts Of(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        var entries = file.ReadDebugDirectory().ToLookup(e => e.Type);
        var codeView = entries[DebugDirectoryEntryType.CodeView].Single();
        var checksum = file.ReadPdbChecksumDebugDirectoryData(entries[DebugDirectoryEntryType.PdbChecksum].Single());
        Assert.Equal("SHA256", checksum.AlgorithmName);
        return new(file.PEHeaders.CoffHeader.Machine, file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0,
            metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
            new(file.ReadCodeViewDebugDirectoryData(codeView).Guid, codeView.Stamp), Convert.ToHexString(checksum.Checksum.AsSpan()));
    }
}
