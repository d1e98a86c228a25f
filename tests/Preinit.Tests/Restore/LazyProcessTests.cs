using System.Diagnostics;

namespace Preinit.Tests;

/// <summary>Processes in which objects cannot be laid down when they are touched, or turn out to be damaged.</summary>
public class LazyProcessTests
{
    [LinuxTheory]
    [InlineData("no userfaultfd")]
    [InlineData("no unshare")]
    [InlineData("no descriptors")]
    public async Task What_the_kernel_refuses_is_done_at_once(string what)
    {
        var (exitCode, output, errors) = await Run(what);
        Assert.True(exitCode == 0, errors);
        Assert.Equal("lazily\nat once, since the kernel refuses userfaultfd\n", output);
    }

    [LinuxFact]
    public async Task A_damaged_block_ends_the_process_and_says_so()
    {
        var (exitCode, output, errors) = await Run("damaged");
        Assert.Equal("lazily\n", output);
        Assert.Contains("preinit: the image is damaged: a checksum of its heap is wrong.", errors);
        Assert.Equal(128 + 6, exitCode); // SIGABRT
    }

    static async Task<(int ExitCode, string Output, string Errors)> Run(string what)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", typeof(LazyProcess).Assembly.Location, "lazy", what])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
