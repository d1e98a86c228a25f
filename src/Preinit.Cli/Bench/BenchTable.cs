using Spectre.Console;

namespace Preinit.Cli;

/// <summary>A benchmark for people: a table, a chart and a sentence.</summary>
static class BenchTable
{
    public static void Write(BenchResult result)
    {
        AnsiConsole.Write(Table(result));
        AnsiConsole.Write(new BarChart()
            .UseValueFormatter(Milliseconds)
            .AddItem("with the image", Math.Round(result.With.Median, 1), Color.Green)
            .AddItem(WithoutName(result), Math.Round(result.Without.Median, 1), Color.Yellow));
        AnsiConsole.WriteLine();
        Console.WriteLine(result.Conclusion); // in one line, however wide the console is
    }

    static Table Table(BenchResult result)
    {
        var table = new Table().Title($"{Markup.Escape(result.App.Name)}, ms from start to exit, {result.Runs} starts each").AddColumn("");
        foreach (var column in (string[])["min", "median", "mean", "σ", "max"])
            table.AddColumn(new TableColumn(column).RightAligned());
        AddRow(table, "with the image", result.With);
        AddRow(table, WithoutName(result), result.Without);
        return table;
    }

    static string WithoutName(BenchResult result) => result.Against == null ? "PREINIT=off" : "the other publish";

    static void AddRow(Table table, string name, Series series) => table.AddRow(
        [name, .. new[] { series.Min, series.Median, series.Mean, series.StandardDeviation, series.Max }.Select(v => Milliseconds(v))]);

    static string Milliseconds(double value) => value.ToString("0.0");
}
