using System.CommandLine;
using Preinit.Benchmarks.Libraries;
using Preinit.Benchmarks.Modes;
using Preinit.Benchmarks.Works;
using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>The command line.</summary>
static class BenchmarkCommand
{
    public static RootCommand Create()
    {
        var runs = Number("--runs", "How many times each app is started and timed.", standard: 10, least: 1);
        var publishes = Number("--publishes", "How many times a publish is timed; 0 leaves that part out.", standard: 3, least: 0);
        var readyToRun = new Option<bool>("--r2r") { Description = "Publish the apps with PublishReadyToRun." };
        var json = new Option<bool>("--json") { Description = "Print the results as one JSON document on the standard output." };
        var noPublish = new Option<bool>("--no-publish") { Description = "Measure what an earlier run has published." };

        var command = new RootCommand("Compares Preinit with plain initialisers, with MemoryPack and with a bare copy of memory.")
        {
            runs, publishes, readyToRun, json, noPublish, ModesCommand.Create(), LibrariesCommand.Create(), WorksCommand.Create(),
        };
        command.SetAction(result => Run(new BenchmarkOptions(
            result.GetValue(runs),
            result.GetValue(publishes),
            result.GetValue(readyToRun),
            result.GetValue(json),
            Publish: !result.GetValue(noPublish))));
        return command;
    }

    public static Option<int> Number(string name, string description, int standard, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least)
                result.AddError($"{name} must be at least {least}.");
        });
        return option;
    }

    static int Run(BenchmarkOptions options) => ExitCode(() =>
    {
        var results = new Benchmark(Repository.Find(), options).Run();
        if (options.Json)
            Console.WriteLine(JsonReport.Write(results));
        else
            TableReport.Write(results);
    });

    /// <summary>A failure that has a message for the user ends the program with that message.</summary>
    public static int ExitCode(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (StepFailedException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }
}
