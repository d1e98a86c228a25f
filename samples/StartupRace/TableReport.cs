using Spectre.Console;

namespace StartupRace;

/// <summary>The results for people: per sample a table and a chart.</summary>
static class TableReport
{
    public static void Write(IReadOnlyList<SampleResult> results, int rounds)
    {
        foreach (var result in results)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.Write(Table(result, rounds));
            AnsiConsole.Write(Chart(result));
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLine(Summary(result));
        }

        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLine("[grey]Times are of whole processes; start-up work is the median above the hello world's.[/]");
    }

    static Table Table(SampleResult result, int rounds)
    {
        var table = new Table()
            .Title($"[bold]{result.Name}[/], ms from start to {(result.Sample.Request is null ? "exit" : "first response")}, {rounds} starts each")
            .AddColumn("")
            .AddColumns(Right("min"), Right("median"), Right("max"), Right("start-up work"));
        AddRow(table, "hello world", result.Hello, work: null);
        AddRow(table, "plain", result.Plain, result.Work.Plain);
        AddRow(table, "Preinit", result.Preinit, result.Work.Preinit);
        return table;
    }

    static TableColumn Right(string header) => new TableColumn(header).RightAligned();

    static void AddRow(Table table, string name, Statistics times, double? work) =>
        table.AddRow(
            name,
            Format.Milliseconds(times.Min),
            Format.Milliseconds(times.Median),
            Format.Milliseconds(times.Max),
            work is { } value ? Format.Milliseconds(value) : "");

    static BarChart Chart(SampleResult result) => new BarChart()
        .UseValueFormatter(Format.Milliseconds)
        .AddItem("hello world", result.Hello.Median, Color.Grey)
        .AddItem("plain", result.Plain.Median, Color.Yellow)
        .AddItem("Preinit", result.Preinit.Median, Color.Green);

    static string Summary(SampleResult result)
    {
        var work = result.Work;
        var ratio = $"[bold]{Format.Ratio(work.Ratio)}[/] that with it";
        var floor = Format.Milliseconds(StartupWork.NoiseFloor);
        return (work.IsAtNoiseFloor
                ? $"Start-up work without Preinit: at least {ratio}, which is lost in the noise and counts as {floor} ms.\n"
                : $"Start-up work without Preinit: {ratio}.\n")
            + $"Image: {Format.Count(result.Objects)} objects, {Format.Count(result.ImageBytes)} bytes, "
            + $"restored in {Format.Restore(result.Restore.Median)} ms.";
    }
}
