using System.Globalization;

namespace Preinit.Benchmarks.Works.Publishing;

/// <summary>What Linux tells of processes. One that has ended in the meantime is as good as none.</summary>
static class ProcessFiles
{
    public static IEnumerable<int> All() =>
        Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => Number(name!));

    /// <summary>Returns 0 if there is none.</summary>
    public static int ParentOf(int id) => Field(id, "PPid:") is { } parent ? Number(parent) : 0;

    /// <summary>Returns the most memory that the process has had, in KB.</summary>
    public static long? PeakOf(int id) => Field(id, "VmHWM:") is { } peak ? Number(peak.Replace("kB", "")) : null;

    public static string CommandLineOf(int id) => Read(id, "cmdline").Replace('\0', ' ').Trim();

    static string? Field(int id, string name) =>
        Read(id, "status").Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim();

    static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
