using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.InitializerAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT8005: threads, timers, processes and connections.</summary>
public class StartsTests
{
    [Theory]
    [InlineData("{|PREINIT8005:new Thread(() => { }).Start()|};")]
    [InlineData("{|PREINIT8005:ThreadPool.QueueUserWorkItem(_ => { })|};")]
    [InlineData("{|PREINIT8005:Task.Run(() => { })|};")]
    [InlineData("_ = {|PREINIT8005:Task.Factory.StartNew(() => { })|};")]
    [InlineData("task = {|PREINIT8005:Task.Run(() => { })|};")]
    [InlineData("{|PREINIT8005:new Timer(_ => { })|};")]
    [InlineData("{|PREINIT8005:Process.Start(\"git\", \"log\")|};")]
    [InlineData("text = {|PREINIT8005:new HttpClient().GetStringAsync(\"http://localhost\")|}.Result;")]
    [InlineData("text = {|PREINIT8005:System.Net.Dns.GetHostEntry(\"localhost\")|}.HostName;")]
    [InlineData("{|PREINIT8005:Deeper()|};")]
    public Task It_is_started(string statement) => Run.Run(Source(statement));

    [Theory]
    [InlineData("var thread = new Thread(() => { }); thread.Start(); thread.Join();")]
    [InlineData("text = Task.Run(() => \"a\").Result;")]
    [InlineData("Task.Run(() => { }).Wait();")]
    [InlineData("Parallel.For(0, 10, i => { });")]
    [InlineData("text = Task.FromResult(\"a\").Result;")]
    [InlineData("action = () => Task.Run(() => { });")]
    [InlineData("client = new HttpClient();")]
    [InlineData("if (!Preinitialization.IsCapturing) Process.Start(\"git\");")]
    public Task Nothing_goes_on(string statement) => Run.Run(Source(statement));

    static string Source(string statement) => $$"""
        [Preinitialize]
        static class Marked
        {
            static Task? task;
            static string? text;
            static Action? action;
            static HttpClient? client;
            static Marked() { {{statement}} }
            static void Deeper() => new Thread(() => { }).Start();
        }
        """;
}
