using System.CommandLine;
using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>The command line of `modes`.</summary>
static class ModesCommand
{
    public static Command Create()
    {
        var runs = BenchmarkCommand.Number("--runs", "How many times each app is started and timed.", standard: 10, least: 1);
        var sample = OneOf(new Option<string>("--sample")
        {
            Description = "The sample to publish.",
            DefaultValueFactory = _ => "TokenCounter",
        }, Sample.All.Select(sample => sample.Name));
        var modes = OneOf(new Option<string[]>("--mode")
        {
            Description = $"Publish in this mode only: {string.Join(", ", PublishMode.All.Select(mode => mode.Name))}. "
                + "May be given more than once.",
            HelpName = "mode",
        }, PublishMode.All.Select(mode => mode.Name));
        var json = new Option<string?>("--json")
        {
            Description = "Write the results to this file as well, as one JSON document.",
            HelpName = "file",
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "List what is left of the initialisers' code, trimmed and native, with each PreinitFallback.",
        };
        var noPublish = new Option<bool>("--no-publish") { Description = "Measure what an earlier run has published." };

        var command = new Command("modes", "Publishes a sample in each way there is, with and without Preinit, and compares the two.")
        {
            runs, sample, modes, json, explain, noPublish,
        };
        command.SetAction(result =>
        {
            var names = result.GetValue(modes) ?? [];
            return Run(new ModesOptions(
                result.GetValue(runs),
                Sample.All.Single(one => one.Name == result.GetValue(sample)),
                [.. PublishMode.All.Where(mode => names.Length == 0 || names.Contains(mode.Name))],
                result.GetValue(json),
                result.GetValue(explain),
                Publish: !result.GetValue(noPublish)));
        });
        return command;
    }

    static Option<T> OneOf<T>(Option<T> option, IEnumerable<string> values) => option.AcceptOnlyFromAmong([.. values]);

    static int Run(ModesOptions options) => BenchmarkCommand.ExitCode(() =>
    {
        var results = new ModesBenchmark(Repository.Find(), options).Run();
        if (options.JsonFile is { } file)
            File.WriteAllText(file, ModesJson.Write(results));
        ModesTable.Write(results);
        CodeTable.Write(results.Code);
    });
}
