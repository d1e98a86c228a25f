namespace Preinit.Cli;

/// <summary>The <c>dotnet</c> that this process runs on, also where it was started by the executable of an installed tool.</summary>
static class DotnetHost
{
    /// <summary>This process runs on root/shared/Microsoft.NETCore.App/version.</summary>
    public static string Root { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    public static string Path { get; } = Find();

    static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string?[] candidates = [Environment.ProcessPath, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"), System.IO.Path.Combine(Root, name)];
        return candidates.FirstOrDefault(c => System.IO.Path.GetFileName(c) == name && File.Exists(c)) ?? name;
    }
}
