using System.Diagnostics;
using System.Reflection;

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

    public static TheoryData<string, int, string[]> FewRounds => new()
    {
        { "workstation, concurrent", 100, ["DOTNET_gcServer=0", "DOTNET_gcConcurrent=1"] },
        { "server, concurrent", 60, ["DOTNET_gcServer=1", "DOTNET_gcConcurrent=1", "DOTNET_GCHeapCount=2"] },
        { "segments instead of regions", 60, ["DOTNET_GCName=libclrgc.so"] },
        { "verified before and after each collection", 16, ["DOTNET_HeapVerify=1"] },
        { "conserving memory", 60, ["DOTNET_GCConserveMemory=9"] },
    };

    /// <summary>Restored heaps would survive nearly always, and not quite always (see <c>PinnedArrayHeap.Split</c>).</summary>
    [Fact]
    public void The_library_is_not_compiled_for_debuggers() =>
        Assert.False(typeof(Preinitialization).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled ?? false);

    [Theory]
    [MemberData(nameof(Collectors))]
    public Task Restored_graphs_survive(string collector, int rounds, string[] settings) => Survive(collector, rounds, settings);

    [LinuxTheory]
    [MemberData(nameof(FewRounds))]
    public Task And_so_do_those_that_are_laid_down_when_they_are_touched(string collector, int rounds, string[] settings) => Survive(collector, rounds, settings, "Lazy");

    [LinuxTheory]
    [MemberData(nameof(FewRounds))]
    public Task And_so_do_those_with_a_segment_of_their_own(string collector, int rounds, string[] settings) => Survive(collector, rounds, settings, "Leafs");

    static async Task Survive(string collector, int rounds, string[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", typeof(RestoreStress).Assembly.Location, "stress", rounds.ToString(), .. arguments])
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
