using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TokenCounter;

/// <summary>
/// Reads the vocabulary from the package <c>Microsoft.ML.Tokenizers.Data.O200kBase</c>: a resource of its assembly, compressed with
/// Deflate. Its first line is <c>Capacity: </c> and the number of lines; each of the others is a token in Base64, in the order of
/// the ids, which start at 0.
/// </summary>
static class VocabularyReader
{
    // A type of the assembly, and not the assembly alone: a trimmer keeps an assembly only for the sake of its types.
    const string TypeName = "Microsoft.ML.Tokenizers.O200kBaseTokenizerData, Microsoft.ML.Tokenizers.Data.O200kBase";
    const string ResourceName = "o200k_base.tiktoken.deflate";
    const string CapacityPrefix = "Capacity: ";

    public static Dictionary<string, int> Read()
    {
        var assembly = Type.GetType(TypeName, throwOnError: true)!.Assembly;
        using var resource = assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException($"{assembly} has no resource '{ResourceName}'.");
        using var lines = new StreamReader(new DeflateStream(resource, CompressionMode.Decompress), Encoding.ASCII);
        return Parse(lines);
    }

    static Dictionary<string, int> Parse(TextReader lines)
    {
        var ids = new Dictionary<string, int>(ReadCapacity(lines));
        Span<byte> bytes = stackalloc byte[256];
        while (lines.ReadLine() is { } line)
        {
            if (!Convert.TryFromBase64String(line, bytes, out var count) || count == 0)
                throw new InvalidDataException($"'{line}' is no token: expected at most {bytes.Length} bytes in Base64.");
            ids.Add(Encoding.Latin1.GetString(bytes[..count]), ids.Count);
        }

        return ids;
    }

    static int ReadCapacity(TextReader lines)
    {
        var line = lines.ReadLine();
        return line is not null && line.StartsWith(CapacityPrefix, StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(CapacityPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var capacity)
            ? capacity
            : throw new InvalidDataException($"'{line}' is no header: expected '{CapacityPrefix}' and a number.");
    }
}
