using System.CommandLine;
using Preinit.Benchmarks.Works.Catalogue;
using Preinit.Benchmarks.Works.Reports;
using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>The command line of `works`.</summary>
static class WorksCommand
{
    const string All = "all";

    public static Command Create()
    {
        var works = Choice("--work", "Do this work only.", WorkCatalogue.Names, standard: All);
        var runtimes = Choice(
            "--runtime", "Publish for this runtime only.", WorkRuntime.All.Select(runtime => runtime.Name), WorkRuntime.ReadyToRun.Name);
        var peers = new Option<bool>("--peers")
        {
            Description = "Start the registry from the images of other systems as well, and install them with apt where they are missing.",
        };
        var large = new Option<bool>("--large")
        {
            Description = "Include the sizes that need minutes and many gigabytes: 1,000,000 and 4,000,000 records, an array of 1 GB.",
        };
        var runs = BenchmarkCommand.Number("--runs", "How many times each app is started and timed.", standard: 10, least: 1);
        var json = new Option<string?>("--json")
        {
            Description = "Write the results to this file as well, as one JSON document.",
            HelpName = "file",
        };
        var noPublish = new Option<bool>("--no-publish") { Description = "Measure what an earlier run has published." };

        var command = new Command(
            "works", "Compares ways to have something at the start of an app: Preinit, initialisers, serialisers, other systems' images.")
        {
            works, runtimes, peers, large, runs, json, noPublish,
        };
        command.SetAction(result => Run(new WorksOptions(
            Chosen(result.GetValue(works), WorkCatalogue.Names, name => name),
            Chosen(result.GetValue(runtimes), WorkRuntime.All, runtime => runtime.Name),
            result.GetValue(peers),
            result.GetValue(large),
            result.GetValue(runs),
            result.GetValue(json),
            Publish: !result.GetValue(noPublish))));
        return command;
    }

    static Option<string[]> Choice(string name, string description, IEnumerable<string> values, string standard)
    {
        string[] choices = [.. values, All];
        return new Option<string[]>(name)
        {
            Description = $"{description} One of {string.Join(", ", choices)}. May be given more than once.",
            HelpName = name.TrimStart('-'),
            DefaultValueFactory = _ => [standard],
        }.AcceptOnlyFromAmong(choices);
    }

    static IReadOnlyList<T> Chosen<T>(string[]? names, IReadOnlyList<T> all, Func<T, string> nameOf) =>
        names is null || names.Contains(All) ? all : [.. all.Where(one => names.Contains(nameOf(one)))];

    static int Run(WorksOptions options) => BenchmarkCommand.ExitCode(() =>
    {
        var results = new WorksBenchmark(Repository.Find(), options).Run();
        if (options.JsonFile is { } file)
            File.WriteAllText(file, WorksJson.Write(results));
        WorksReport.Write(results);
    });
}
