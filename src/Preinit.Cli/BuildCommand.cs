using System.CommandLine;
using Preinit.Build;

namespace Preinit.Cli;

/// <summary><c>preinit build</c>: the pipeline, as the package's targets call it at publish.</summary>
static class BuildCommand
{
    public static Command Create()
    {
        var assembly = new Option<FileInfo>("--assembly") { Required = true, Description = "the compiled assembly; it is not changed" };
        var app = new Option<FileInfo>("--app") { Required = true, Description = "the same assembly in the build output, beside its dependencies" };
        var output = new Option<DirectoryInfo>("--output") { Required = true, Description = "the folder for the rewritten assembly" };
        var timeout = new Option<double>("--timeout") { DefaultValueFactory = _ => 60, Description = "seconds that the initialisers may take" };
        var keyFile = new Option<FileInfo?>("--key-file") { Description = "the key to sign the rewritten assembly with" };
        var dotnet = new Option<string?>("--dotnet") { Description = "the dotnet host that runs the app's initialisers" };
        var msbuild = new Option<bool>("--msbuild") { Description = "write diagnostics for the MSBuild task to read" };

        var command = new Command("build", "Runs the marked initialisers and embeds the frozen heap in a copy of the assembly.")
            { assembly, app, output, timeout, keyFile, dotnet, msbuild };
        command.SetAction(parsed =>
        {
            var options = new PipelineOptions
            {
                AssemblyPath = parsed.GetRequiredValue(assembly).FullName,
                AppPath = parsed.GetRequiredValue(app).FullName,
                OutputDirectory = parsed.GetRequiredValue(output).FullName,
                CaptureHookPath = Path.Combine(AppContext.BaseDirectory, "Preinit.Capture.dll"),
                DotnetPath = parsed.GetValue(dotnet) ?? Environment.ProcessPath!,
                TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                KeyFile = parsed.GetValue(keyFile)?.FullName,
            };
            IBuildLog log = parsed.GetValue(msbuild) ? new MSBuildLog(Console.Out) : new ConsoleLog(Console.Out, Console.Error);
            return Run(options, log);
        });
        return command;
    }

    static int Run(PipelineOptions options, IBuildLog log)
    {
        if (Pipeline.Run(options, log) is not { } result)
            return 1;
        foreach (var line in Summary.Of(result))
            log.Progress(line);
        return 0;
    }
}
