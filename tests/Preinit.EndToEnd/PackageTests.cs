using System.Reflection.PortableExecutable;

namespace Preinit.EndToEnd;

/// <summary>What is in the package.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PackageTests(Workspace workspace)
{
    const string PortableLibrary = "lib/net10.0/Preinit.dll";

    // The runtime's IMAGE_FILE_MACHINE_OS_MASK constants, in src/coreclr/inc/pedecoder.h of dotnet/runtime.
    const int Linux = 0x7B79;
    const int Apple = 0x4644;

    /// <summary>The platforms that the library is precompiled for, and the machines its files must name.</summary>
    static readonly Dictionary<string, Machine> platforms = new()
    {
        ["linux-x64"] = (Machine)((int)Machine.Amd64 ^ Linux),
        ["linux-arm64"] = (Machine)((int)Machine.Arm64 ^ Linux),
        ["linux-musl-x64"] = (Machine)((int)Machine.Amd64 ^ Linux),
        ["win-x64"] = Machine.Amd64,
        ["osx-x64"] = (Machine)((int)Machine.Amd64 ^ Apple),
        ["osx-arm64"] = (Machine)((int)Machine.Arm64 ^ Apple),
    };

    readonly SortedDictionary<string, byte[]> package = PackedFiles.Of(workspace.PackageFile);

    [Fact]
    public void The_library_is_precompiled_for_each_platform()
    {
        Assert.Equal(platforms.Keys.Select(PrecompiledLibrary).Order(), package.Keys.Where(f => f.StartsWith("runtimes/")));
        foreach (var (platform, machine) in platforms)
        {
            var library = AssemblyFacts.Of(package[PrecompiledLibrary(platform)]);
            Assert.True(library.IsPrecompiled, platform);
            Assert.Equal((platform, machine), (platform, library.Machine));
        }
    }

    [Fact]
    public void The_library_for_other_platforms_is_IL_alone() => Assert.False(AssemblyFacts.Of(package[PortableLibrary]).IsPrecompiled);

    [Fact]
    public void The_library_has_the_same_IL_on_all_platforms()
    {
        var portable = AssemblyFacts.Of(package[PortableLibrary]).ModuleVersion;
        Assert.All(platforms.Keys, p => Assert.Equal(portable, AssemblyFacts.Of(package[PrecompiledLibrary(p)]).ModuleVersion));
    }

    static string PrecompiledLibrary(string platform) => $"runtimes/{platform}/lib/net10.0/Preinit.dll";
}
