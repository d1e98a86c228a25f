using System.Globalization;
using Spectre.Console;
using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>The results for people.</summary>
static class TableReport
{
    public static void Write(BenchmarkResults results)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(Processes(results));
        AnsiConsole.MarkupLine($"The image: {Format.Count(results.Objects)} objects, {Format.Count(results.ImageBytes)} bytes.\n");
        AnsiConsole.Write(InProcess(results));
        AnsiConsole.MarkupLine($"A restore takes {Number(results.InProcess.RestoreToDeserialize)} of the time of MemoryPack.");
        if (results.Publishes.Count > 0)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.Write(Publishes(results));
        }
    }

    static Table Processes(BenchmarkResults results)
    {
        var kind = results.Options.ReadyToRun ? "ReadyToRun" : "JIT";
        var table = NewTable($"Whole processes, ms, {kind}, {results.Options.Runs} runs")
            .AddColumns(Right("× hello"), Right("above hello"));
        foreach (var (title, times) in results.Processes)
            table.AddRow([title, .. Cells(times), Number(times.Median / results.Hello), Number(times.Median - results.Hello)]);
        return table;
    }

    static Table InProcess(BenchmarkResults results)
    {
        var table = NewTable($"Inside the processes, ms, {results.Options.Runs} runs");
        var times = results.InProcess;
        table.AddRow(["Preinit: restore", .. Cells(times.Restore)]);
        table.AddRow(["memcpy of as many bytes", .. Cells(times.MemoryCopy)]);
        table.AddRow(["restore / memcpy (ratio)", .. Cells(times.RestoreToCopy)]);
        table.AddRow(["MemoryPack: deserialise", .. Cells(times.Deserialize)]);
        table.AddRow(["first use, plain initialiser", .. Cells(times.PlainTouch)]);
        table.AddRow(["first use, Preinit", .. Cells(times.PreinitTouch)]);
        table.AddRow(["first use, MemoryPack", .. Cells(times.MemoryPackTouch)]);
        table.AddRow(["200,000 seeded hash codes: restore", .. Cells(times.SeededRestore)]);
        table.AddRow(["of that, building the table anew", .. Cells(times.SeededRebuild)]);
        table.AddRow(["filling a table with them", .. Cells(times.SeededFill)]);
        table.AddRow(["building anew / fill (ratio)", .. Cells(times.SeededRebuildToFill)]);
        table.AddRow(["restore / fill (ratio)", .. Cells(times.SeededRestoreToFill)]);
        return table;
    }

    static Table Publishes(BenchmarkResults results)
    {
        var table = NewTable($"dotnet publish --no-restore, s, {results.Options.Publishes} runs");
        foreach (var (title, times) in results.Publishes)
            table.AddRow([title, .. Cells(times)]);
        return table;
    }

    static Table NewTable(string title) =>
        new Table().Title(title).AddColumn("").AddColumns(Right("min"), Right("median"), Right("max"));

    static TableColumn Right(string header) => new TableColumn(header).RightAligned();

    static string[] Cells(Statistics times) => [Number(times.Min), Number(times.Median), Number(times.Max)];

    static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
