namespace Preinit.Cli;

/// <summary>Where the executable of an app looks for a runtime: dotnet/runtime, src/native/corehost/fxr_resolver.cpp.</summary>
static class DotnetRoots
{
    /// <returns>The first folder that counts, or <see langword="null"/>.</returns>
    public static string? OfExecutable()
    {
        var architecture = System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant();
        string?[] candidates =
        [
            Environment.GetEnvironmentVariable($"DOTNET_ROOT_{architecture}"),
            Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            FirstLine($"/etc/dotnet/install_location_{architecture.ToLowerInvariant()}"),
            FirstLine("/etc/dotnet/install_location"),
            .. OperatingSystem.IsWindows() ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "dotnet")]
                : OperatingSystem.IsMacOS() ? ["/usr/local/share/dotnet"] : (string[])["/usr/share/dotnet", "/usr/lib/dotnet"],
        ];
        return candidates.FirstOrDefault(c => c is { Length: > 0 } && Directory.Exists(c));
    }

    static string? FirstLine(string file) => !OperatingSystem.IsWindows() && File.Exists(file) ? File.ReadLines(file).FirstOrDefault()?.Trim() : null;
}
