using System.IO.Compression;

namespace Preinit.EndToEnd;

/// <summary>The files in a package, by their paths.</summary>
static class PackedFiles
{
    public static SortedDictionary<string, byte[]> Of(string package)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = ZipFile.OpenRead(package);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            var bytes = new byte[entry.Length];
            content.ReadExactly(bytes);
            files.Add(entry.FullName, bytes);
        }
        return files;
    }
}
