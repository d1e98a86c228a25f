using System.CommandLine;

namespace Preinit.Cli;

/// <summary><c>preinit doctor</c>: why an app does not use its image.</summary>
static class DoctorCommand
{
    public static Command Create()
    {
        var app = new AppOptions();
        var start = new Option<bool>("--start") { Description = "run the app, too, and quote what it says of its image" };
        var bases = Arguments.Bases();
        var command = new Command("doctor", """
            Looks for reasons why a published app does not use its image, or a heap image cannot be loaded, and says what to do about each.

            Example:
              preinit doctor bin/Release/net10.0/publish
            """) { start, bases };
        app.AddTo(command);
        command.SetAction(parsed =>
        {
            var output = app.Output(parsed);
            return output.Run(() =>
            {
                Check[] checks = Inspect.HeapImageFiles.IsOne(app.Path(parsed)) ? [.. HeapImageCheck.Of(app.Path(parsed), parsed.GetRequiredValue(bases))]
                    : [.. Checks(app.Starter(parsed), parsed.GetValue(start))];
                Checklist.Write(output, checks);
                return checks.Any(c => c.Outcome == CheckOutcome.Failed) ? ExitCodes.DoesNotHold : ExitCodes.Success;
            });
        });
        return command;
    }

    static IEnumerable<Check> Checks(AppStarter starter, bool start)
    {
        var patient = new Patient(starter.App);
        // An assembly runs on the dotnet that it is given to.
        var root = starter.App.IsAssembly ? DotnetHost.Root : DotnetRoots.OfExecutable();
        starter = starter.AsIs();
        return
        [
            .. ImageCheck.Of(patient),
            .. RuntimeCheck.Of(patient, root),
            SdkCheck.Of(root ?? DotnetHost.Root),
            .. EnvironmentCheck.Of(patient, Environment.GetEnvironmentVariable),
            .. LazyCheck.Of(patient),
            StartCheck.OfSelfCheck(patient, starter),
            .. start ? (Check[])[StartCheck.OfStart(starter)] : [],
        ];
    }
}
