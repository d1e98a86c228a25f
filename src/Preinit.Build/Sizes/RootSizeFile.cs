using System.Globalization;
using System.Text;

namespace Preinit.Build;

/// <summary>Tells the next publish how large the roots were: one a line, its bytes, a tab, and its name.</summary>
static class RootSizeFile
{
    /// <summary>Beside the rewritten assemblies. A publish that fails leaves that of the one before.</summary>
    const string Name = "roots.txt";

    static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string directory, IEnumerable<RootSize> roots) => File.WriteAllText(Path.Combine(directory, Name),
        string.Concat(roots.OrderBy(r => r.Path, StringComparer.Ordinal).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Bytes}\t{r.Path}\n"))), encoding);

    /// <returns><see langword="null"/> if there was no earlier publish.</returns>
    public static IReadOnlyDictionary<string, long>? Read(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
            return null;
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (line.Split('\t', 2) is [var bytes, var root] && long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
                sizes[root] = sizes.GetValueOrDefault(root) + size;
        }
        return sizes;
    }
}
