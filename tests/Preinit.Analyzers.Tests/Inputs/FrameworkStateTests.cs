using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.InitializerAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT8006: changes of the framework's state.</summary>
public class FrameworkStateTests
{
    [Theory]
    [InlineData("{|PREINIT8006:CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture|};")]
    [InlineData("{|PREINIT8006:CultureInfo.CurrentCulture = new CultureInfo(\"de\")|};")]
    [InlineData("{|PREINIT8006:Environment.SetEnvironmentVariable(\"A\", \"b\")|};")]
    [InlineData("{|PREINIT8006:Environment.ExitCode = 1|};")]
    [InlineData("{|PREINIT8006:Console.SetOut(TextWriter.Null)|};")]
    [InlineData("{|PREINIT8006:Console.OutputEncoding = System.Text.Encoding.UTF8|};")]
    [InlineData("{|PREINIT8006:AppDomain.CurrentDomain.ProcessExit += (_, _) => { }|};")]
    [InlineData("{|PREINIT8006:Console.CancelKeyPress += (_, _) => { }|};")]
    [InlineData("{|PREINIT8006:TaskScheduler.UnobservedTaskException += (_, _) => { }|};")]
    [InlineData("{|PREINIT8006:ThreadPool.SetMinThreads(8, 8)|};")]
    [InlineData("{|PREINIT8006:Trace.Listeners.Add(new ConsoleTraceListener())|};")]
    [InlineData("{|PREINIT8006:System.Text.RegularExpressions.Regex.CacheSize = 100|};")]
    [InlineData("{|PREINIT8006:Deeper()|};")]
    public Task It_is_changed(string statement) => Run.Run(Source(statement));

    [Theory]
    [InlineData("var old = CultureInfo.CurrentCulture; CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; CultureInfo.CurrentCulture = old;")]
    [InlineData("Console.CancelKeyPress += Handle; Console.CancelKeyPress -= Handle;")]
    [InlineData("AppContext.SetSwitch(\"A\", true);")]
    [InlineData("System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);")]
    [InlineData("Console.WriteLine(CultureInfo.CurrentCulture);")]
    [InlineData("list.Add(1);")]
    public Task It_stays_as_it_is(string statement) => Run.Run(Source(statement));

    static string Source(string statement) => $$"""
        [Preinitialize]
        static class Marked
        {
            static readonly List<int> list = [];
            static Marked() { {{statement}} }
            static void Deeper() => CultureInfo.DefaultThreadCurrentUICulture = null;
            static void Handle(object? sender, ConsoleCancelEventArgs arguments) { }
        }
        """;
}
