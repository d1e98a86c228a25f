namespace Preinit.Cli;

/// <summary>A build of the runtime on this machine.</summary>
/// <param name="CoreLibrary">The module version id of its core library, by which an image knows it.</param>
sealed record InstalledRuntime(string Version, Guid CoreLibrary)
{
    /// <returns>Those of a folder of .NET, the newest first.</returns>
    public static IReadOnlyList<InstalledRuntime> In(string root)
    {
        var folder = Path.Combine(root, "shared", "Microsoft.NETCore.App");
        return !Directory.Exists(folder) ? [] :
            [.. Directory.EnumerateDirectories(folder).Select(d => Of(d, Path.GetFileName(d))).OfType<InstalledRuntime>().OrderByDescending(r => NumberOf(r.Version)).ThenByDescending(r => r.Version, StringComparer.Ordinal)];
    }

    /// <param name="folder">Has the core library in it.</param>
    /// <param name="version">For people.</param>
    public static InstalledRuntime? Of(string folder, string version) =>
        ModuleId.Of(Path.Combine(folder, "System.Private.CoreLib.dll")) is { } module ? new(version, module) : null;

    /// <summary>Without what marks a preview.</summary>
    public static Version NumberOf(string version) => System.Version.TryParse(version.Split('-')[0], out var number) ? number : new();
}
