using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Preinit.EndToEnd;

/// <summary>What is in the package.</summary>
[Collection(EndToEndCollection.Name)]
public sealed partial class PackageTests(Workspace workspace)
{
    const string PortableLibrary = "lib/net10.0/Preinit.dll";
    const string RepositoryUrl = "https://github.com/preinit/preinit";
    const string FilesUrl = RepositoryUrl + "/blob/main/";

    // The runtime's IMAGE_FILE_MACHINE_NATIVE_OS_OVERRIDE, in src/coreclr/inc/pedecoder.h of dotnet/runtime.
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

    Nuspec Nuspec => new(package["Preinit.nuspec"]);

    [Fact]
    public void The_package_has_these_parts_and_no_others()
    {
        var folders = package.Keys.Where(f => f.Contains('/')).Select(f => f[..f.IndexOf('/')]).Distinct();
        Assert.Equal(["_rels", "analyzers", "buildTransitive", "lib", "package", "runtimes", "tools"], folders);
        Assert.Equal(["buildTransitive/Preinit.HashSeeds.xml", "buildTransitive/Preinit.props", "buildTransitive/Preinit.targets"], package.Keys.Where(f => f.StartsWith("build")));
        Assert.Equal([PortableLibrary, "lib/net10.0/Preinit.xml"], package.Keys.Where(f => f.StartsWith("lib/")));
        Assert.Equal(["analyzers/dotnet/cs/Preinit.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/Preinit.Analyzers.dll"], package.Keys.Where(f => f.StartsWith("analyzers/")));
        Assert.DoesNotContain(package.Keys, f => TestFile().IsMatch(f));
    }

    /// <summary>A group without dependencies says that there are none; no group, that nobody knows.</summary>
    [Fact]
    public void The_package_depends_on_nothing()
    {
        var group = Assert.Single(Nuspec["dependencies"].Elements());
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        Assert.Empty(group.Elements());
    }

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

    [Fact]
    public void The_page_has_an_icon_and_a_licence()
    {
        Assert.Equal("MIT", Nuspec["license"].Value);
        Assert.Equal("expression", Nuspec["license"].Attribute("type")!.Value);
        Assert.Equal(RepositoryUrl, Nuspec["projectUrl"].Value);
        Assert.NotEmpty(Nuspec["releaseNotes"].Value);
        Assert.Equal((128, 128), PngSize(package[Nuspec["icon"].Value]));
    }

    /// <summary>The page is not where the repository's files are.</summary>
    [Fact]
    public void The_links_of_the_readme_are_absolute_and_lead_to_files()
    {
        var links = Link().Matches(Encoding.UTF8.GetString(package[Nuspec["readme"].Value])).Select(m => m.Groups["target"].Value);
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.StartsWith(FilesUrl, l));
        Assert.All(links, l => Assert.True(File.Exists(Repository.PathOf(l[FilesUrl.Length..].Split('#')[0])), l));
    }

    [CheckoutFact]
    public void The_package_names_the_repository_and_the_commit()
    {
        Assert.Equal(RepositoryUrl, Nuspec["repository"].Attribute("url")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", Nuspec.Commit);
    }

    static (int Width, int Height) PngSize(ReadOnlySpan<byte> png)
    {
        Assert.Equal("PNG", Encoding.ASCII.GetString(png[1..4]));
        return (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
    }

    static string PrecompiledLibrary(string platform) => $"runtimes/{platform}/lib/net10.0/Preinit.dll";

    [GeneratedRegex("test|xunit", RegexOptions.IgnoreCase)]
    private static partial Regex TestFile();

    [GeneratedRegex(@"\]\((?<target>[^)]*)\)")]
    private static partial Regex Link();
}
