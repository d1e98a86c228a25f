using System.Diagnostics;

namespace Preinit.Tests;

public class GarbageCollectorTests
{
    public static TheoryData<string, int, string[]> Collectors => new()
    {
        { "workstation, concurrent", 400, ["DOTNET_gcServer=0", "DOTNET_gcConcurrent=1"] },
        { "workstation, non-concurrent", 200, ["DOTNET_gcServer=0", "DOTNET_gcConcurrent=0"] },
        { "server, concurrent", 250, ["DOTNET_gcServer=1", "DOTNET_gcConcurrent=1", "DOTNET_GCHeapCount=2"] },
        { "segments instead of regions", 200, ["DOTNET_GCName=libclrgc.so"] },
        { "verified before and after each collection", 40, ["DOTNET_HeapVerify=1"] },
        { "conserving memory", 200, ["DOTNET_GCConserveMemory=9"] },
    };

    [Theory]
    [MemberData(nameof(Collectors))]
    public async Task Restored_graphs_survive(string collector, int rounds, string[] settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", typeof(RestoreStress).Assembly.Location, "stress", rounds.ToString()])
            start.ArgumentList.Add(argument);
        foreach (var setting in settings)
            start.Environment[setting.Split('=')[0]] = setting.Split('=')[1];

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{collector}: exit code {process.ExitCode}\n{output}\n{await errors}");
        Assert.Contains($"survived {rounds} restores", output);
    }
}
