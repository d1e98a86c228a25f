using System.Globalization;
using Spectre.Console;
using StartupRace;

namespace Preinit.Benchmarks.Works.Reports;

/// <summary>The whole processes of a work under one runtime.</summary>
static class WorkTable
{
    const int ChartWidth = 120;

    public static void Write(WorkResult result, int runs)
    {
        if (result.Variants.Count == 0)
            return;
        AnsiConsole.WriteLine();
        AnsiConsole.Write(Table(result, runs));
        foreach (var failed in result.Variants.Where(variant => variant.Failure is not null))
            AnsiConsole.WriteLine($"{failed.Variant.Title}: {failed.Failure}");
        if (result.Variants.Any(variant => variant.Above is not null))
            AnsiConsole.Write(Chart(result));
    }

    static Table Table(WorkResult result, int runs)
    {
        var table = new Table()
            .Title(Markup.Escape($"{result.Work.Title}, {result.Runtime.Title}, {runs} starts each"))
            .AddColumns(Cell.Left(""), Cell.Right("min"), Cell.Right("median"), Cell.Right("max"))
            .AddColumns(Cell.Right("above hello"), Cell.Right("× Preinit"))
            .AddColumns(Cell.Right("CPU above"), Cell.Right("× Preinit"), Cell.Right("peak MB"), Cell.Right("anonymous MB"))
            .AddColumns(Cell.Right("restore ms"), Cell.Right("image bytes"), Cell.Right("ns/byte"));
        table.AddRow(["hello world", .. Cell.Spread(result.Hello.Wall), "", "", "", "", .. Memory(result.HelloMemory)]);
        foreach (var variant in result.Variants)
            table.AddRow([.. Row(result, variant).Select(Markup.Escape)]);
        return table;
    }

    static string[] Row(WorkResult result, VariantResult variant) => variant.Failure is not null ? [variant.Variant.Title, "failed"] :
    [
        variant.Variant.Title,
        .. Cell.Spread(variant.Times?.Wall),
        variant.Above is { } above ? Cell.Milliseconds(above) : "",
        $"{result.RatioOf(variant)}",
        variant.ProcessorAbove is { } processor ? Cell.Milliseconds(processor) : "",
        $"{result.ProcessorRatioOf(variant)}",
        .. Memory(variant.Memory),
        variant.Restore is { } restore ? Cell.Milliseconds(restore.Median) : "",
        variant.Image is { } image ? Format.Count(image.Bytes) : "",
        variant.NanosecondsPerByte is { } cost ? cost.ToString("0.000", CultureInfo.InvariantCulture) : "",
    ];

    static string[] Memory(MeasuredSeries? memory) =>
        memory is { IsEmpty: false } ? [Cell.Megabytes(memory["peak"].Median), Cell.Megabytes(memory["anonymous"].Median)] : ["", ""];

    static BarChart Chart(WorkResult result)
    {
        var chart = new BarChart().Width(ChartWidth).Label("ms above the hello world").LeftAlignLabel().UseValueFormatter(Cell.Milliseconds);
        foreach (var variant in result.Variants)
        {
            if (variant.Above is { } above)
                chart.AddItem(Markup.Escape(variant.Variant.Title), Math.Max(above, 0), variant.Variant.IsReference ? Color.Green : Color.Yellow);
        }

        return chart;
    }
}
