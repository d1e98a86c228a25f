using System.ComponentModel;
using System.Diagnostics;

namespace Preinit.Cli;

/// <summary>Starts a published app as its users would, in the current folder, with nothing on its standard input.</summary>
/// <param name="app">The app.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="limit">How long it may take.</param>
/// <param name="tellsRoot">Whether the app is told where the runtime of this process is, if the environment does not say where one is.</param>
sealed class AppStarter(PublishedApp app, IReadOnlyList<string> arguments, TimeSpan limit, bool tellsRoot = true)
{
    public PublishedApp App => app;

    /// <summary>The same in exactly this environment.</summary>
    public AppStarter AsIs() => new(app, arguments, limit, tellsRoot: false);

    /// <param name="variables">Added to the environment of this process, in which those of Preinit do not count.</param>
    public AppRun Run(params IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(app.IsAssembly ? DotnetHost.Path : app.Path, app.IsAssembly ? [app.Path, .. arguments] : arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in (string[])["PREINIT", "PREINIT_LOG", "PREINIT_PROFILE"])
            start.Environment.Remove(name);
        if (tellsRoot)
            start.Environment.TryAdd("DOTNET_ROOT", DotnetHost.Root);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Run(start);
    }

    AppRun Run(ProcessStartInfo start)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start(start);
        process.StandardInput.Close();
        // Both pipes are drained at the same time: an app that fills the one that nobody reads would wait for ever.
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var drained = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(output), process.StandardError.BaseStream.CopyToAsync(errors));
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new CommandFailure(ToolCodes.NotStarted, $"{app.Path} did not end within {limit.TotalSeconds:0} seconds. Give it arguments with which it ends (after --), or more time (--timeout).");
        }
        var elapsed = Stopwatch.GetElapsedTime(started);
        drained.Wait(limit);
        return new(process.ExitCode, output.ToArray(), errors.ToArray(), elapsed);
    }

    Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new CommandFailure(ToolCodes.NotStarted, $"{app.Path} could not be started: {exception.Message}. Run `preinit doctor` on it.");
        }
    }
}
