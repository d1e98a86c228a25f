extern alias build;
extern alias capture;

using System.Reflection;
using System.Runtime.Loader;
using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>A few lines of C#, compiled, instrumented and loaded.</summary>
sealed class InstrumentedCode : IDisposable
{
    readonly AssemblyLoadContext context = new(null, isCollectible: true);
    readonly TestApp app;

    InstrumentedCode(string source)
    {
        app = TestApp.Compile(source);
        Original = File.ReadAllBytes(app.AssemblyPath);
        var path = Path.Combine(Path.GetDirectoryName(app.AssemblyPath)!, "Preinit.Instruments.dll");
        using var stubs = new Stubs(typeof(capture::Preinit.Capture.Recorder).Assembly.Location);
        Changed = InstrumentedAssembly.Write(Original, app.AssemblyPath, stubs, Sites);
        if (Changed == null)
            return;
        stubs.Write(path);
        context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        Assembly = context.LoadFromStream(new MemoryStream(Changed));
    }

    public byte[] Original { get; }

    /// <summary>Null if there was nothing to change.</summary>
    public byte[]? Changed { get; }

    public List<InputSite> Sites { get; } = [];

    public Assembly Assembly { get; } = typeof(object).Assembly;

    public static InstrumentedCode Of(string source) => new(source);

    /// <summary>Calls the static method <c>Run</c> of the class <c>A</c>.</summary>
    public object? Run() => Assembly.GetType("A")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, null);

    public void Dispose()
    {
        context.Unload();
        app.Dispose();
    }
}
