using System.Security.Cryptography;

namespace Preinit.EndToEnd;

/// <summary>The content of all files of a folder, for telling whether anything was changed.</summary>
static class Snapshot
{
    public static SortedDictionary<string, string> Of(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);
}
