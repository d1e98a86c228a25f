using System.CommandLine;
using Preinit.Build;

namespace Preinit.Cli;

/// <summary><c>preinit seal</c>: what the package's targets call after the trimmer.</summary>
static class SealCommand
{
    public static Command Create()
    {
        var assembly = new Option<FileInfo>("--assembly") { Required = true, Description = "the app's assembly, beside those it ships with; it is changed" };
        var msbuild = Logs.Option();
        var command = new Command("seal", "Makes the image of an app belong to the assemblies beside it, after a trimmer rewrote them.") { assembly, msbuild };
        command.SetAction(parsed => Seal.Run(parsed.GetRequiredValue(assembly).FullName, Logs.Create(parsed.GetValue(msbuild))) ? 0 : 1);
        return command;
    }
}
