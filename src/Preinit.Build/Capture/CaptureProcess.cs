using System.Diagnostics;
using System.Text;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// One capture: starts the app on its own runtime and configuration, with the startup hook that runs the initialisers in place of Main.
/// </summary>
sealed class CaptureProcess(PipelineOptions options, string appPath, string directory, Surroundings surroundings)
{
    readonly string startedPath = options.StartedPathOf(appPath);
    readonly StringBuilder errors = new();
    readonly TaskCompletionSource exitAnnounced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CaptureAttempt Run(CapturePlan plan)
    {
        Directory.CreateDirectory(directory);
        var work = Directory.CreateDirectory(Path.Combine(directory, "work")).FullName;
        File.Delete(plan.ResultPath);
        var planPath = Path.Combine(directory, "plan.txt");
        plan.Write(planPath);

        using var process = Process.Start(StartInfo(planPath, work))!;
        process.OutputDataReceived += (_, _) => { }; // what initialisers print is of no use to the build
        process.ErrorDataReceived += (_, line) => OnError(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync(); // and until its output is read
        var first = Task.WhenAny(ended, exitAnnounced.Task, Task.Delay(options.TimeLimit)).Result;
        if (first == ended)
        {
            return File.Exists(plan.ResultPath)
                ? new CaptureAttempt.Completed(Read(plan.ResultPath))
                : new CaptureAttempt.Crashed(process.ExitCode, Errors);
        }

        var stack = HangingStack.Read(process.Id);
        process.Kill(entireProcessTree: true);
        return first == exitAnnounced.Task ? new CaptureAttempt.Exited(Errors, stack) : new CaptureAttempt.TimedOut(stack);
    }

    string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }

    void OnError(string? line)
    {
        lock (errors)
            errors.AppendLine(line);
        if (line?.StartsWith(CaptureExit.Marker, StringComparison.Ordinal) == true)
            exitAnnounced.TrySetResult();
    }

    ProcessStartInfo StartInfo(string planPath, string work)
    {
        var start = new ProcessStartInfo(options.DotnetPath)
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in (string[])["exec", .. HostConfiguration(), startedPath])
            start.ArgumentList.Add(argument);
        surroundings.Apply(start.Environment, directory);
        start.Environment[CapturePlan.PathVariable] = planPath;
        if (options.HashSeeds is { } seeds)
            start.Environment[SeedValues.Variable] = seeds.Text;
        start.Environment["DOTNET_STARTUP_HOOKS"] = options.CaptureHookPath;
        // The app's process must not inherit what the build's own host sets for itself.
        foreach (var name in (string[])["DOTNET_HOST_PATH", "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly"])
            start.Environment.Remove(name);
        return start;
    }

    string[] HostConfiguration()
    {
        var configuration = CaptureRuntimeConfig.Write(startedPath, directory, isForeign: options.Target.Foreign != null);
        var dependencies = Path.ChangeExtension(startedPath, ".deps.json");
        return ["--runtimeconfig", configuration, .. File.Exists(dependencies) ? (string[])["--depsfile", dependencies] : []];
    }

    static CaptureResult Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        return CaptureReader.Read(reader);
    }
}
