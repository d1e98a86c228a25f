using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;
using System.Text.RegularExpressions;

[Preinitialize]
static class SetsDifferentData
{
    public static readonly bool Done = Change.By(() => AppContext.SetData("Sample.Started", Stopwatch.GetTimestamp()));
}

[Preinitialize]
static class SetsObject
{
    public static readonly List<string> Names = ["a"];
    public static readonly bool Done = Change.By(() => AppContext.SetData("Sample.Names", Names));
}

[Preinitialize]
static class SetsVariable
{
    public static readonly bool Done = Change.By(() => Environment.SetEnvironmentVariable("SAMPLE_GREETING", "hello"));
}

[Preinitialize]
static class SetsDirectory
{
    public static readonly bool Done = Change.By(() => Environment.CurrentDirectory = Path.GetTempPath());
}

[Preinitialize]
static class SetsExitCode
{
    public static readonly bool Done = Change.By(() => Environment.ExitCode = 7);
}

[Preinitialize]
static class SetsOutput
{
    public static readonly TextWriter Before = Console.Out;
    public static readonly bool Done = Change.By(() => Console.SetOut(new StringWriter()));
}

[Preinitialize]
static class SetsInput
{
    public static readonly bool Done = Change.By(() => Console.SetIn(new StringReader("a line")));
}

[Preinitialize]
static class SetsEncoding
{
    public static readonly bool Done = Change.By(() => Console.OutputEncoding = Encoding.Latin1);
}

[Preinitialize]
static class SetsCulture
{
    public static readonly bool Done = Change.By(() => CultureInfo.CurrentCulture = With(n => n.NumberDecimalSeparator = "_"));

    public static CultureInfo With(Action<NumberFormatInfo> change)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        change(culture.NumberFormat);
        return culture;
    }
}

[Preinitialize]
static class SetsThreadCulture
{
    public static readonly bool Done = Change.By(() => CultureInfo.DefaultThreadCurrentCulture = SetsCulture.With(n => n.NegativeSign = "~"));
}

[Preinitialize]
static class SetsAmbient
{
    public static readonly AsyncLocal<string> Current = new() { Value = "ambient" };
}

[Preinitialize]
static class SetsThreadPool
{
    public static readonly bool Done = Change.By(() => ThreadPool.SetMinThreads(17, 1));

    public static int Fewest
    {
        get
        {
            ThreadPool.GetMinThreads(out var fewest, out _);
            return fewest;
        }
    }
}

[Preinitialize]
static class SetsCollector
{
    public static readonly bool Done = Change.By(() => GCSettings.LatencyMode = GCLatencyMode.Batch);
}

[Preinitialize]
static class SetsCache
{
    public static readonly bool Done = Change.By(() => Regex.CacheSize = 99);
}

[Preinitialize]
static class Subscribes
{
    static int count;
    public static readonly bool Done = Change.By(() => AppDomain.CurrentDomain.FirstChanceException += (_, _) => count++);

    public static int Exceptions()
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            return count;
        }
    }
}

[Preinitialize]
static class AddsTraceListener
{
    public static readonly bool Done = Change.By(() => Trace.Listeners.Add(new ConsoleTraceListener()));
}

[Preinitialize]
static class AddsActivityListener
{
    public static readonly bool Done = Change.By(() => ActivitySource.AddActivityListener(new() { ShouldListenTo = _ => true }));
}

[Preinitialize]
static class AddsDatabase
{
    public static readonly bool Done = Change.By(() => DbProviderFactories.RegisterFactory("sample", "Sample.Factory, Sample"));
}
