using System.CommandLine;

namespace Preinit.Cli;

/// <summary><c>preinit bench</c>: what the image gives an app at its start.</summary>
static class BenchCommand
{
    public static Command Create()
    {
        var app = new AppOptions();
        // Of fewer starts nothing can be said.
        var runs = NumberOption.Create("--runs", 20, least: 5, "how often the app is started and timed, with the image and without");
        var warmUp = NumberOption.Create("--warm-up", 2, least: 0, "how often it is started before, to have its files in memory");
        var against = new Option<string?>("--against") { Description = "another publish of the same app to compare with, for apps that do not start with PREINIT=off" };

        var command = new Command("bench", """
            Starts a published app with and without its image, in turns, and compares the times.

            Example:
              preinit bench bin/Release/net10.0/publish --runs 30 -- --input words.txt
            """) { runs, warmUp, against };
        app.AddTo(command);
        command.SetAction(parsed =>
        {
            var output = app.Output(parsed);
            return output.Run(() =>
            {
                var other = parsed.GetValue(against) is { } path ? app.Starter(parsed, path) : null;
                var result = new Benchmark(app.Starter(parsed), other, parsed.GetValue(runs), parsed.GetValue(warmUp)).Run(output);
                if (output.IsJson)
                    Output.WriteJson(result.ToDocument());
                else
                    BenchTable.Write(result);
                return ExitCodes.Success;
            });
        });
        return command;
    }
}
