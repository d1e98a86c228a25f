using Spectre.Console;

namespace Preinit.Benchmarks.Works.Reports;

/// <summary>The results for people.</summary>
static class WorksReport
{
    /// <summary>Wide enough for every cell, so that nothing wraps where the output goes to a file.</summary>
    const int Width = 220;

    public static void Write(WorksResults results)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = Width;
        foreach (var work in results.Works)
        {
            WorkTable.Write(work, results.Options.Runs);
            MeasuresTable.Write(work, results.Options.Runs);
        }

        PeersTable.Write(results);
        foreach (var publish in results.Publishes)
            PublishTable.Write(publish);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"""
            Times are of whole processes, in ms, all apps of a work in turns. "Above hello" is the median above that of the hello world of the
            same runtime, and "× Preinit" how many times that of Preinit it is; what is lost in the noise counts as 0.1 ms. CPU is
            processor time, medians above the same hello world: it suffers least from what else the machine does. Memory and restores
            are medians of starts of their own. The peak counts pages of mapped files too, which processes share; anonymous memory is what is left.
            Load of the machine (1, 5, 15 minutes) before: {results.LoadBefore}, after: {results.LoadAfter}; {Environment.ProcessorCount} processors.
            """);
    }
}
