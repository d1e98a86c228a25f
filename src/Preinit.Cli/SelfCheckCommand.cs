using System.CommandLine;
using Preinit.Build;

namespace Preinit.Cli;

/// <summary><c>preinit self-check</c>: what the package's targets call at the end of a publish.</summary>
static class SelfCheckCommand
{
    public static Command Create()
    {
        var app = new Option<FileInfo>("--app") { Required = true, Description = "the published executable, or an assembly for dotnet to run" };
        var timeout = new Option<double>("--timeout") { DefaultValueFactory = _ => 60, Description = "seconds that it may take" };
        var dotnet = new Option<string?>("--dotnet") { Description = "the dotnet host" };
        var msbuild = Logs.Option();
        var command = new Command("self-check", "Starts a published app and lets it check its image; no code of the app runs.") { app, timeout, dotnet, msbuild };
        command.SetAction(parsed =>
        {
            var check = new PublishedAppCheck(parsed.GetRequiredValue(app).FullName, parsed.GetValue(dotnet) ?? DotnetHost.Path,
                TimeSpan.FromSeconds(parsed.GetValue(timeout)));
            return check.Run(Logs.Create(parsed.GetValue(msbuild))) ? 0 : 1;
        });
        return command;
    }
}
