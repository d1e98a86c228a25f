using System.Diagnostics;

namespace Links.Concepts;

[Preinitialize]
static class FrameworkObjects
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object[] Captured = Current();

    static object[] Current() =>
    [
        Out, Error, Type.DefaultBinder, Trace.Listeners, Task.FromResult(3), Task.FromResult(true), Task.FromResult<string?>(null),
        AppContext.BaseDirectory, Environment.ProcessPath!, Environment.GetCommandLineArgs()[0],
    ];

    public static void Print()
    {
        var now = Current();
        for (var i = 0; i < now.Length; i++)
            WriteLine($"{i} {ReferenceEquals(now[i], Captured[i])}");
        ((TextWriter)Captured[0]).WriteLine("written to the console of this process");
    }
}
