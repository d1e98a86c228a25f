using System.CommandLine;

namespace StartupRace;

/// <summary>The command line.</summary>
static class RaceCommand
{
    public static RootCommand Create()
    {
        var rounds = new Option<int>("--rounds")
        {
            Description = "How many times each app is started and timed.",
            DefaultValueFactory = _ => 20,
        };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--rounds must be at least 1.");
        });
        var json = new Option<bool>("--json") { Description = "Print the results as one JSON document on the standard output." };
        var noPublish = new Option<bool>("--no-publish") { Description = "Race what an earlier run has published." };
        var samples = new Option<string[]>("--sample")
        {
            Description = "Race this sample only. May be given more than once.",
            DefaultValueFactory = _ => [.. Sample.All.Select(sample => sample.Name)],
        };
        samples.AcceptOnlyFromAmong([.. Sample.All.Select(sample => sample.Name)]);

        var command = new RootCommand("Starts the samples with and without Preinit, again and again, and compares the times.")
        {
            rounds, json, samples, noPublish,
        };
        command.SetAction(result =>
        {
            var names = result.GetRequiredValue(samples);
            return Run(new RaceOptions(
                result.GetValue(rounds),
                result.GetValue(json),
                Publish: !result.GetValue(noPublish),
                [.. Sample.All.Where(sample => names.Contains(sample.Name))]));
        });
        return command;
    }

    static int Run(RaceOptions options)
    {
        try
        {
            var results = new Race(Repository.Find(), options).Run();
            if (options.Json)
                Console.WriteLine(JsonReport.Write(results));
            else
                TableReport.Write(results, options.Rounds);
            return 0;
        }
        catch (StepFailedException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }
}
