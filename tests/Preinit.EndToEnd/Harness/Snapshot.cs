using System.Security.Cryptography;

namespace Preinit.EndToEnd;

/// <summary>The content of all files of a folder, for telling whether anything was changed.</summary>
static class Snapshot
{
    public static SortedDictionary<string, string> Of(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);

    /// <summary>The same with the times of the last change: files that were replaced by equal ones differ.</summary>
    public static SortedDictionary<string, string> WithTimes(string folder) => new(
        Of(folder).ToDictionary(f => f.Key, f => $"{f.Value} {File.GetLastWriteTimeUtc(Path.Combine(folder, f.Key)):O}"), StringComparer.Ordinal);
}
