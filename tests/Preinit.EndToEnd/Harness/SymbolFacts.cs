using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;

namespace Preinit.EndToEnd;

/// <summary>What symbols say about themselves.</summary>
/// <param name="Documents">The paths of the sources.</param>
/// <param name="SourceLink">The JSON that tells debuggers where to download them, or nothing.</param>
sealed record SymbolFacts(BlobContentId Id, IReadOnlyList<string> Documents, string SourceLink)
{
    static readonly Guid sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static SymbolFacts Of(byte[] symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        return Of(provider.GetMetadataReader());
    }

    public static SymbolFacts OfEmbedded(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var entry = file.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        return Of(provider.GetMetadataReader());
    }

    /// <summary>The hash that the assembly knows: of the file with zeros in place of its id, which is made of the hash.</summary>
    public static string Checksum(byte[] symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        var header = provider.GetMetadataReader().DebugMetadataHeader!;
        var withoutId = symbols.ToArray();
        withoutId.AsSpan(header.IdStartOffset, header.Id.Length).Clear();
        return Convert.ToHexString(SHA256.HashData(withoutId));
    }

    static SymbolFacts Of(MetadataReader reader) => new(
        new(reader.DebugMetadataHeader!.Id),
        [.. reader.Documents.Select(d => reader.GetString(reader.GetDocument(d).Name))],
        string.Concat(reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(reader.GetCustomDebugInformation)
            .Where(i => reader.GetGuid(i.Kind) == sourceLink)
            .Select(i => Encoding.UTF8.GetString(reader.GetBlobBytes(i.Value)))));
}
