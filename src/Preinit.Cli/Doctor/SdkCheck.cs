namespace Preinit.Cli;

/// <summary>Which SDKs are here, for a publish.</summary>
static class SdkCheck
{
    const string Name = "SDK";

    public static Check Of(string root)
    {
        var folder = Path.Combine(root, "sdk");
        string[] versions = !Directory.Exists(folder) ? [] :
            [.. Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, "dotnet.dll"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];
        return versions.Length == 0
            ? Check.Note(Name, $"none in {root}; to run an app none is needed")
            : versions.Any(v => InstalledRuntime.NumberOf(v).Major >= 10)
                ? Check.Ok(Name, string.Join(", ", versions))
                : Check.Note(Name, string.Join(", ", versions), "To publish with Preinit, install the .NET 10 SDK or a later one.");
    }
}
