namespace Preinit.EndToEnd;

/// <summary>
/// Processes of MSBuild that live on for the next build. MSBuild mixes the salt into its handshake, so that a build finds only nodes of its
/// own salt, and shuts down no others: those of the user, or of another build on this machine, are left alone.
/// </summary>
sealed class BuildNodes(Workspace workspace) : IDisposable
{
    readonly string salt = Guid.NewGuid().ToString("N");

    /// <summary>For builds that leave a node behind: all work is done in nodes, and none by the process that was started.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(workspace.BuildVariables)
    {
        ["MSBUILDDISABLENODEREUSE"] = "0",
        ["MSBUILDNOINPROCNODE"] = "1",
        ["MSBUILDNODEHANDSHAKESALT"] = salt,
    };

    /// <summary>Those that live on now. Only Linux tells.</summary>
    public IReadOnlyList<int> Living => !OperatingSystem.IsLinux() ? [] : [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
        .Where(name => int.TryParse(name, out _) && Read(name!, "environ").Contains($"MSBUILDNODEHANDSHAKESALT={salt}\0")).Select(name => int.Parse(name!))];

    /// <summary>Whether a process has a file mapped, as it has the assemblies that it loaded. On Windows such a file cannot be deleted.</summary>
    public static bool HasMapped(int process, string file) => Read($"{process}", "maps").Contains(file);

    public void Dispose() => DotnetCli.RunAsIs(Repository.Root, ["build-server", "shutdown", "--msbuild"], Variables);

    /// <summary>Processes end at any time, and some belong to others.</summary>
    static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine("/proc", process, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
