using System.Diagnostics;
using System.Text;

namespace Preinit.Build;

/// <summary>
/// Runs the compiler of the SDK, with the generator, in a process of its own: so neither the tool nor the package contains a compiler, and
/// the generator always meets the one it was made for.
/// </summary>
sealed class CompilerRun(RegexToolchain toolchain, PipelineOptions options, string directory)
{
    /// <summary>Against a compiler that hangs, not a slow machine: what is published may not depend on how fast that is.</summary>
    static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(20);

    public string AssemblyPath { get; } = Path.Combine(directory, $"{RegexSource.ClassName}.dll");

    /// <summary>What the compiler said, line by line.</summary>
    public IReadOnlyList<string> Output { get; private set; } = [];

    /// <returns>Whether there is an assembly.</returns>
    public bool Compile(string source)
    {
        Directory.CreateDirectory(directory);
        File.Delete(AssemblyPath);
        var sourcePath = Path.Combine(directory, $"{RegexSource.ClassName}.cs");
        File.WriteAllText(sourcePath, source);
        var responsePath = Path.ChangeExtension(sourcePath, ".rsp");
        File.WriteAllLines(responsePath, [.. Arguments(), $"\"{sourcePath}\""]);

        using var process = Process.Start(StartInfo(responsePath))!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            Output = ["the compiler took too long"];
            return false;
        }
        Output = output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return process.ExitCode == 0 && File.Exists(AssemblyPath);
    }

    /// <summary>Unsafe code is allowed, and none is written: that lets the generator leave out the clearing of locals.</summary>
    IEnumerable<string> Arguments() =>
    [
        "-nostdlib+", "-target:library", "-optimize+", "-debug-", "-deterministic+", "-unsafe+", "-nullable:enable", "-utf8output", "-nologo",
        "-preferreduilang:en-US", $"-pathmap:\"{directory}\"=/_/", $"-out:\"{AssemblyPath}\"", $"-analyzer:\"{toolchain.Generator}\"",
        .. toolchain.References.Select(r => $"-reference:\"{r}\""),
    ];

    ProcessStartInfo StartInfo(string responsePath)
    {
        var start = new ProcessStartInfo(options.DotnetPath)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["exec", toolchain.Compiler, "-noconfig", $"@{responsePath}"])
            start.ArgumentList.Add(argument);
        // The culture of an expression counts by its name alone; data about it may not be installed.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY"] = "0";
        start.Environment.Remove("DOTNET_STARTUP_HOOKS");
        return start;
    }
}
