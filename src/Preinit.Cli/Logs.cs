using System.CommandLine;
using Preinit.Build;

namespace Preinit.Cli;

/// <summary>The option that all commands of the package's targets have, and the log it stands for.</summary>
static class Logs
{
    public static Option<bool> Option() => new("--msbuild") { Description = "write diagnostics for the MSBuild task to read" };

    public static IBuildLog Create(bool forMSBuild) => forMSBuild ? new MSBuildLog(Console.Out) : new ConsoleLog(Console.Out, Console.Error);
}
