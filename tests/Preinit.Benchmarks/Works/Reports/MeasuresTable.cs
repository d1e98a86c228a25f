using Spectre.Console;
using StartupRace;

namespace Preinit.Benchmarks.Works.Reports;

/// <summary>What apps measured inside their processes: those with Preinit, the other, and the ratios of the medians; or one alone.</summary>
static class MeasuresTable
{
    public static void Write(WorkResult result, int runs)
    {
        foreach (var failed in result.Measures.Where(measure => measure.Failure is not null))
            AnsiConsole.WriteLine($"{result.Work.Title}, {result.Runtime.Title}, {failed.Variant.Title}: {failed.Failure}");
        if (result.Measures is [{ Values: { } only }])
            Write(Titled(result, runs).AddColumns(Cell.Left(""), Cell.Right("min"), Cell.Right("median"), Cell.Right("max")), only);
        if (result.Measures is not [_, _, ..] || result.Measures.Any(measure => measure.Values is null) || result.Measures[^1].Values is not { } plain)
            return;

        var table = Titled(result, runs).AddColumn(Cell.Left(""));
        foreach (var measure in result.Measures)
        {
            table.AddColumns(Cell.Right($"{measure.Variant.Title}: min"), Cell.Right("median"), Cell.Right("max"));
            if (measure.Values != plain)
                table.AddColumn(Cell.Right("ratio"));
        }

        foreach (var name in plain.Names)
            table.AddRow([name, .. result.Measures.SelectMany(measure => Cells(measure.Values![name], measure.Values == plain ? null : plain[name]))]);
        AnsiConsole.WriteLine();
        AnsiConsole.Write(table);
    }

    static IEnumerable<string> Cells(Statistics values, Statistics? plain) => plain is null ? Cell.Spread(values) : [.. Cell.Spread(values), Format.Ratio(values.Median / plain.Median)];

    static Table Titled(WorkResult result, int runs) => new Table().Title(Markup.Escape($"{result.Work.Title}, {result.Runtime.Title}, {runs} processes each"));

    static void Write(Table table, MeasuredSeries values)
    {
        foreach (var name in values.Names)
            table.AddRow([name, .. Cell.Spread(values[name])]);
        AnsiConsole.WriteLine();
        AnsiConsole.Write(table);
    }
}
