using System.Text;

namespace Preinit.EndToEnd;

/// <summary>The symbols of what is in the package.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SymbolPackageTests(Workspace workspace)
{
    static readonly string[] embedding =
        ["tools/preinit.dll", "tools/Preinit.Build.dll", "tools/Preinit.Capture.dll", "tools/netstandard2.0/Preinit.Tasks.dll"];

    readonly SortedDictionary<string, byte[]> package = PackedFiles.Of(workspace.PackageFile);
    readonly SortedDictionary<string, byte[]> symbolPackage = PackedFiles.Of(workspace.SymbolPackageFile);

    IEnumerable<string> Libraries => package.Keys.Where(f => f.EndsWith("/lib/net10.0/Preinit.dll") || f == "lib/net10.0/Preinit.dll");

    IEnumerable<SymbolFacts> AllSymbols =>
        [SymbolFacts.Of(symbolPackage["lib/net10.0/Preinit.pdb"]), .. embedding.Select(f => SymbolFacts.OfEmbedded(package[f]))];

    /// <summary>A symbol server takes no others.</summary>
    [Fact]
    public void Each_library_has_its_symbols_in_the_symbol_package()
    {
        Assert.Equal(Libraries.Select(f => Path.ChangeExtension(f, ".pdb")), symbolPackage.Keys.Where(f => f.EndsWith(".pdb")));
        foreach (var path in Libraries)
        {
            var library = AssemblyFacts.Of(package[path]);
            var symbols = symbolPackage[Path.ChangeExtension(path, ".pdb")];
            Assert.Equal(library.Symbols, SymbolFacts.Of(symbols).Id);
            Assert.Equal(library.SymbolChecksum, SymbolFacts.Checksum(symbols));
        }
    }

    [Fact]
    public void Symbols_are_nowhere_else() => Assert.DoesNotContain(package.Keys, f => f.EndsWith(".pdb"));

    [CheckoutFact]
    public void Symbols_lead_to_the_sources_of_the_commit()
    {
        var commit = new Nuspec(package["Preinit.nuspec"]).Commit;
        var link = $$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/preinit/preinit/{{{commit}}}/*"}}""";
        Assert.All(AllSymbols, s => Assert.Equal(link, s.SourceLink));
    }

    [CheckoutFact]
    public void Nothing_tells_where_it_was_built()
    {
        Assert.All(AllSymbols.SelectMany(s => s.Documents), d => Assert.StartsWith("/_/", d));
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
        {
            var root = encoding.GetBytes(Path.TrimEndingDirectorySeparator(Repository.Root));
            Assert.All(package.Concat(symbolPackage), f => Assert.True(f.Value.AsSpan().IndexOf(root) < 0, f.Key));
        }
    }
}
