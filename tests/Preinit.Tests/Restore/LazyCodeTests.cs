using System.Diagnostics;
using System.Reflection;
using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>The machine code in the library is that of its source.</summary>
public class LazyCodeTests
{
    static readonly string Root = typeof(LazyCodeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>Other compilers give other code.</summary>
    [LinuxFact]
    public void The_same_compiler_gives_the_same_code()
    {
        var written = File.ReadLines(Path.Combine(Root, "src/Preinit/Restore/Unsafe/LazyCode.cs")).Single(l => l.Contains("<remarks>", StringComparison.Ordinal));
        if (!written.Contains($"<remarks>{Compiler()};", StringComparison.Ordinal))
            return;
        var path = Path.GetTempFileName();
        Assert.Equal(0, Start("bash", Path.Combine(Root, "src/Preinit/Native/build.sh"), path).ExitCode);
        Assert.Equal(LazyCode.X64.ToArray(), File.ReadAllBytes(path));
        File.Delete(path);
    }

    [Fact]
    public void The_code_has_a_page_of_any_size_at_most()
    {
        Assert.InRange(LazyCode.X64.Length, 1000, 4096 * 2);
        Assert.InRange(LazyCode.Arm64.Length, 1000, 4096 * 2);
    }

    static string? Compiler()
    {
        try
        {
            return Start("gcc", "--version").Output.Split('\n')[0];
        }
        catch (System.ComponentModel.Win32Exception) // there is none
        {
            return null;
        }
    }

    static (int ExitCode, string Output) Start(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
