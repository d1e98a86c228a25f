using System.CommandLine;
using Preinit.Libraries;
using StartupRace;

namespace Preinit.Benchmarks.Libraries;

/// <summary>The command line of `libraries`.</summary>
static class LibrariesCommand
{
    public static Command Create()
    {
        var runs = BenchmarkCommand.Number("--runs", "How many times each app is started and timed.", standard: 10, least: 1);
        var apps = new Option<string[]>("--app")
        {
            Description = "Publish this app only. May be given more than once; the page is then incomplete.",
            HelpName = "app",
        }.AcceptOnlyFromAmong([.. LibraryApp.All.Select(app => app.Name)]);
        var output = new Option<string?>("--output")
        {
            Description = "Write the page to this file instead of docs/compatibility.md.",
            HelpName = "file",
        };
        var noPublish = new Option<bool>("--no-publish") { Description = "Measure what an earlier run has published." };

        var command = new Command("libraries", "Publishes apps over libraries, with and without Preinit, and writes docs/compatibility.md.")
        {
            runs, apps, output, noPublish,
        };
        command.SetAction(result =>
        {
            var names = result.GetValue(apps) ?? [];
            return BenchmarkCommand.ExitCode(() =>
            {
                var repository = Repository.Find();
                var options = new LibrariesOptions(
                    result.GetValue(runs),
                    [.. LibraryApp.All.Where(app => names.Length == 0 || names.Contains(app.Name))],
                    Publish: !result.GetValue(noPublish));
                var page = CompatibilityPage.Write(new LibrariesBenchmark(repository, options).Run(), options.Runs);
                File.WriteAllText(result.GetValue(output) ?? repository.PathOf("docs", "compatibility.md"), page);
            });
        });
        return command;
    }
}
