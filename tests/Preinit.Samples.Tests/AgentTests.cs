namespace Preinit.Samples.Tests;

public sealed class AgentTests
{
    [Fact]
    public void An_agent_goes_to_and_fro_between_two_processes_and_keeps_its_count()
    {
        using var first = new SampleProcess("Agent", []);
        var (firstId, port) = IdAndPort(first);
        using var second = new SampleProcess("Agent", [port, "4"]);
        var (secondId, _) = IdAndPort(second);

        Assert.Equal($"count 0 in process {secondId}", second.ReadLine());
        Assert.Equal($"count 1 in process {firstId}", first.ReadLine());
        Assert.Equal($"count 2 in process {secondId}", second.ReadLine());
        Assert.Equal($"count 3 in process {firstId}", first.ReadLine());
        Assert.Equal($"count 4 in process {secondId}", second.ReadLine());
        Assert.Equal($"visited {secondId}, {firstId}, {secondId}, {firstId}, {secondId}", second.ReadLine());

        first.Kill();
        second.Kill();
        Assert.Equal("", first.Errors + second.Errors);
    }

    [Fact]
    public void Without_the_other_process_it_says_so_where_it_is()
    {
        using var first = new SampleProcess("Agent", []);
        var (_, port) = IdAndPort(first);
        first.Kill();
        using var second = new SampleProcess("Agent", [port, "4"]);
        var (secondId, _) = IdAndPort(second);
        Assert.Equal($"count 0 in process {secondId}", second.ReadLine());
        Assert.Equal("the agent is stuck: Connection refused", second.ReadLine()?.Split(" [")[0]);
    }

    static (string Id, string Port) IdAndPort(SampleProcess process)
    {
        var words = (process.ReadLine() ?? throw new InvalidOperationException(process.Errors)).Split(' ');
        return (words[1], words[^1]);
    }
}
