extern alias capture;

using System.ComponentModel;
using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Net;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Makes changes to the framework's own state, one after the other, and prints of each what Capture says was changed. Runs in a process of its own.</summary>
static class StateChanges
{
    static readonly AsyncLocal<string?> Ambient = new();
    static readonly EventHandler Handler = (_, _) => { };

    /// <summary>By the name under which they are to be reported, in the order in which they are made.</summary>
    public static readonly Dictionary<string, Action> Made = new()
    {
        ["Environment.GetEnvironmentVariable(\"PREINIT_TESTS\")"] = () => Environment.SetEnvironmentVariable("PREINIT_TESTS", "1"),
        ["Environment.GetEnvironmentVariable(\"HOME\")"] = () => Environment.SetEnvironmentVariable("HOME", null),
        ["Environment.CurrentDirectory"] = () => Environment.CurrentDirectory = Path.GetTempPath(),
        ["Environment.ExitCode"] = () => Environment.ExitCode = 7,
        ["ThreadPool.GetMinThreads()"] = () => ThreadPool.SetMinThreads(17, 1),
        ["ThreadPool.GetMaxThreads()"] = () => ThreadPool.SetMaxThreads(1017, 1000),
        ["GCSettings.LatencyMode"] = () => GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency,
        ["GCSettings.LargeObjectHeapCompactionMode"] = () => GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce,
        ["Thread.CurrentThread.Name"] = () => Thread.CurrentThread.Name = "tests",
        ["Thread.CurrentThread.Priority"] = () => Thread.CurrentThread.Priority = ThreadPriority.AboveNormal,
        ["SynchronizationContext.Current"] = () => SynchronizationContext.SetSynchronizationContext(new()),
        ["CultureInfo.CurrentCulture"] = () => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture,
        ["CultureInfo.CurrentUICulture"] = () => CultureInfo.CurrentUICulture = new("en-GB"),
        ["CultureInfo.DefaultThreadCurrentCulture"] = () => CultureInfo.DefaultThreadCurrentCulture = new("de-DE"),
        ["CultureInfo.DefaultThreadCurrentUICulture"] = () => CultureInfo.DefaultThreadCurrentUICulture = new("de-DE"),
        ["System.Threading.AsyncLocal`1[System.String].Value"] = () => Ambient.Value = "ambient",
        ["System.Threading.AsyncLocal`1[System.Int32].Value"] = () => new AsyncLocal<int>().Value = 5,
        ["Console.Out"] = () => Console.SetOut(TextWriter.Null),
        ["Console.Error"] = () => Console.SetError(new StringWriter()),
        ["Console.InputEncoding"] = () => Console.InputEncoding = Encoding.Latin1,
        ["Console.OutputEncoding"] = () => Console.OutputEncoding = Encoding.Latin1,
        ["Console.In"] = () => Console.SetIn(new StreamReader(Console.OpenStandardInput(), bufferSize: 8192)),
        ["Console.CancelKeyPress"] = () => Console.CancelKeyPress += (_, _) => { },
        ["AppDomain.CurrentDomain.ProcessExit"] = () => AppDomain.CurrentDomain.ProcessExit += Handler,
        ["AppDomain.CurrentDomain.UnhandledException"] = () => AppDomain.CurrentDomain.UnhandledException += (_, _) => { },
        ["AppDomain.CurrentDomain.FirstChanceException"] = () => AppDomain.CurrentDomain.FirstChanceException += (_, _) => { },
        ["AppDomain.CurrentDomain.AssemblyLoad"] = () => AppDomain.CurrentDomain.AssemblyLoad += (_, _) => { },
        ["AppDomain.CurrentDomain.AssemblyResolve"] = () => AppDomain.CurrentDomain.AssemblyResolve += (_, _) => null,
        ["AppDomain.CurrentDomain.TypeResolve"] = () => AppDomain.CurrentDomain.TypeResolve += (_, _) => null,
        ["AppDomain.CurrentDomain.ResourceResolve"] = () => AppDomain.CurrentDomain.ResourceResolve += (_, _) => null,
        ["AssemblyLoadContext.Default.Resolving"] = () => AssemblyLoadContext.Default.Resolving += (_, _) => null,
        ["AssemblyLoadContext.Default.ResolvingUnmanagedDll"] = () => AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, _) => 0,
        ["AssemblyLoadContext.Default.Unloading"] = () => AssemblyLoadContext.Default.Unloading += _ => { },
        ["TaskScheduler.UnobservedTaskException"] = () => TaskScheduler.UnobservedTaskException += (_, _) => { },
        ["NativeLibrary.SetDllImportResolver()"] = () => NativeLibrary.SetDllImportResolver(typeof(StateChanges).Assembly, (_, _, _) => 0),
        ["Trace.Listeners"] = () => Trace.Listeners.Add(new TextWriterTraceListener()),
        ["Trace.AutoFlush"] = () => Trace.AutoFlush = true,
        ["Trace.UseGlobalLock"] = () => Trace.UseGlobalLock = false,
        ["Trace.Refreshing"] = () => Trace.Refreshing += (_, _) => { },
        ["TraceSource.Initializing"] = () => TraceSource.Initializing += (_, _) => { },
        ["Debug.IndentSize"] = () => Debug.IndentSize = 2,
        ["Debug.IndentLevel"] = () => Debug.IndentLevel = 1,
        ["Regex.CacheSize"] = () => Regex.CacheSize = 100,
        ["ActivitySource.AddActivityListener()"] = () => ActivitySource.AddActivityListener(new()),
        ["Activity.CurrentChanged"] = () => Activity.CurrentChanged += (_, _) => { },
        ["Activity.ForceDefaultIdFormat"] = () => Activity.ForceDefaultIdFormat = true,
        ["Activity.TraceIdGenerator"] = () => Activity.TraceIdGenerator = () => default,
        ["MeterListener.Start()"] = () => new MeterListener().Start(),
        ["DiagnosticListener.AllListeners.Subscribe()"] = () => DiagnosticListener.AllListeners.Subscribe(new Observer()),
        ["EventListener"] = () => _ = new Listener(),
        ["TypeDescriptor.GetProvider(typeof(Preinit.Tests.Node))"] = () => TypeDescriptor.AddAttributes(typeof(Node), new DescriptionAttribute("a node")),
        ["TypeDescriptor.Refreshed"] = () => TypeDescriptor.Refreshed += _ => { },
        ["DbProviderFactories.GetFactory(\"tests\")"] = () => DbProviderFactories.RegisterFactory("tests", "Some.Factory, Some"),
#pragma warning disable SYSLIB0014 // still there, and still used
        ["ServicePointManager.SecurityProtocol"] = () => ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls13,
        ["ServicePointManager.DefaultConnectionLimit"] = () => ServicePointManager.DefaultConnectionLimit = 100,
        ["ServicePointManager.Expect100Continue"] = () => ServicePointManager.Expect100Continue = false,
        ["ServicePointManager.CheckCertificateRevocationList"] = () => ServicePointManager.CheckCertificateRevocationList = true,
        ["ServicePointManager.ServerCertificateValidationCallback"] = () => ServicePointManager.ServerCertificateValidationCallback = (_, _, _, _) => false,
#pragma warning restore SYSLIB0014
        ["HttpClient.DefaultProxy"] = () => HttpClient.DefaultProxy = new WebProxy("http://localhost:1"),
        ["WebRequest.DefaultWebProxy"] = () => WebRequest.DefaultWebProxy = new Proxy(),
    };

    /// <summary>What changes nothing that a program could see: what the framework makes when it is first asked, and what is put back.</summary>
    public static readonly Dictionary<string, Action> Harmless = new()
    {
        ["nothing"] = () => { },
        ["the console's own streams"] = () => _ = (Console.Out, Console.Error, Console.In, Console.InputEncoding, Console.OutputEncoding),
        ["another output, and back"] = () => PutBack(() => Console.Out, Console.SetOut, TextWriter.Null),
        ["the current culture"] = () => _ = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture),
        ["another culture, and back"] = () => PutBack(() => CultureInfo.CurrentCulture, c => CultureInfo.CurrentCulture = c, CultureInfo.GetCultureInfo("tr-TR")),
        ["another directory, and back"] = () => PutBack(() => Environment.CurrentDirectory, d => Environment.CurrentDirectory = d, Path.GetTempPath()),
        ["another value, and back"] = () => PutBack(() => Ambient.Value, v => Ambient.Value = v, "for now"),
        ["an event, and off"] = () => { AppDomain.CurrentDomain.ProcessExit += Handler; AppDomain.CurrentDomain.ProcessExit -= Handler; },
        ["writing a trace"] = () => Trace.WriteLine("traced"),
        ["a static expression"] = () => Regex.IsMatch("text", "[a-e]x"),
        ["asking for a converter"] = () => TypeDescriptor.GetConverter(typeof(Uri)),
        ["a type with a provider of its own"] = () => TypeDescriptor.GetProperties(typeof(Described)),
        ["asking for defaults"] = () => _ = (Activity.DefaultIdFormat, HttpClient.DefaultProxy, WebRequest.DefaultWebProxy, DbProviderFactories.GetProviderInvariantNames().Count()),
        ["an activity"] = () => new Activity("done").Start().Stop(),
        ["threads and collections"] = Work,
        ["a module's own exit handler"] = () => RuntimeHelpers.RunClassConstructor(typeof(EventSource).TypeHandle),
    };

    /// <summary>Where the user has no culture of their own.</summary>
    public static readonly Dictionary<string, Action> Invariant = new()
    {
        ["CultureInfo.CurrentCulture"] = () => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture,
    };

    public static int Run(string group)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        if (group == nameof(Invariant))
        {
            Observe(Invariant, output);
            return 0;
        }
        Observe(Harmless, output);
        for (var i = 0; i < 20; i++)
            new AsyncLocal<int>().Value = i; // so many are kept in another way
        Observe(Made, output);
        Environment.ExitCode = 0;
        return 0;
    }

    static void Observe(Dictionary<string, Action> actions, TextWriter output)
    {
        foreach (var (name, action) in actions)
        {
            var changes = new FrameworkChanges();
            action();
            changes.Attribute(3);
            foreach (var refusal in changes.Refusals)
                output.WriteLine($"{name}\t{refusal.Code} {refusal.Initializer} {refusal.Path}");
        }
    }

    static void PutBack<T>(Func<T> get, Action<T> set, T other)
    {
        var before = get();
        set(other);
        set(before);
    }

    static void Work()
    {
        Parallel.For(0, 1000, i => GC.KeepAlive(new byte[i]));
        Task.Run(async () => await Task.Delay(1)).Wait();
        GC.Collect();
    }

    sealed class Listener : EventListener;

    sealed class Observer : IObserver<DiagnosticListener>
    {
        public void OnCompleted() { }
        public void OnError(Exception error) { }
        public void OnNext(DiagnosticListener value) { }
    }

    sealed class Proxy : IWebProxy
    {
        public ICredentials? Credentials { get; set; }
        public Uri? GetProxy(Uri destination) => null;
        public bool IsBypassed(Uri host) => true;
    }

    [TypeDescriptionProvider(typeof(Provider))]
    sealed class Described;

    sealed class Provider() : TypeDescriptionProvider(TypeDescriptor.GetProvider(typeof(object)));
}
