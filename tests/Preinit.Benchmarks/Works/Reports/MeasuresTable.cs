using Spectre.Console;
using StartupRace;

namespace Preinit.Benchmarks.Works.Reports;

/// <summary>What apps measured inside their processes: the one with Preinit, the other, and the ratio of the medians; or one alone.</summary>
static class MeasuresTable
{
    public static void Write(WorkResult result, int runs)
    {
        foreach (var failed in result.Measures.Where(measure => measure.Failure is not null))
            AnsiConsole.WriteLine($"{result.Work.Title}, {result.Runtime.Title}, {failed.Variant.Title}: {failed.Failure}");
        if (result.Measures is [{ Values: { } only }])
            Write(Titled(result, runs).AddColumns(Cell.Left(""), Cell.Right("min"), Cell.Right("median"), Cell.Right("max")), only);
        if (result.Measures is not [{ Values: { } preinit } first, { Values: { } plain } second])
            return;

        var table = Titled(result, runs)
            .AddColumns(Cell.Left(""), Cell.Right($"{first.Variant.Title}: min"), Cell.Right("median"), Cell.Right("max"))
            .AddColumns(Cell.Right($"{second.Variant.Title}: min"), Cell.Right("median"), Cell.Right("max"), Cell.Right("ratio"));
        foreach (var name in preinit.Names)
            table.AddRow([name, .. Cell.Spread(preinit[name]), .. Cell.Spread(plain[name]), Format.Ratio(preinit[name].Median / plain[name].Median)]);
        AnsiConsole.WriteLine();
        AnsiConsole.Write(table);
    }

    static Table Titled(WorkResult result, int runs) => new Table().Title(Markup.Escape($"{result.Work.Title}, {result.Runtime.Title}, {runs} processes each"));

    static void Write(Table table, MeasuredSeries values)
    {
        foreach (var name in values.Names)
            table.AddRow([name, .. Cell.Spread(values[name])]);
        AnsiConsole.WriteLine();
        AnsiConsole.Write(table);
    }
}
