using System.Globalization;
using Preinit.Benchmarks.Works.Publishing;
using Spectre.Console;
using StartupRace;

namespace Preinit.Benchmarks.Works.Reports;

/// <summary>What publish costs.</summary>
static class PublishTable
{
    public static void Write(PublishResult result)
    {
        AnsiConsole.WriteLine();
        if (result.Failure is { } failure)
        {
            AnsiConsole.WriteLine($"Publish, {result.Title}: {failure}");
            return;
        }

        var table = new Table().Title($"Publish, {result.Title}, once").AddColumns(Cell.Left(""), Cell.Right(""));
        foreach (var (stage, seconds) in result.Stages)
            table.AddRow(stage, Seconds(seconds));
        table.AddRow("all stages", Seconds(result.Stages.Sum(stage => stage.Seconds)));
        table.AddRow("dotnet publish", Seconds(result.Whole));
        table.AddRow("the same without Preinit", Seconds(result.Plain));
        table.AddRow("image", $"{Format.Count(result.Objects)} objects, {Format.Count(result.ImageBytes)} bytes");
        table.AddRow("most memory of the tool", Memory(result.ToolPeak, result.ImageBytes));
        table.AddRow("most memory of a capture", Memory(result.CapturePeak, result.ImageBytes));
        AnsiConsole.Write(table);
    }

    static string Seconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    static string Memory(long? kilobytes, long imageBytes) => kilobytes is { } peak
        ? $"{Cell.Megabytes(peak)} MB, {Format.Ratio(peak * 1024.0 / imageBytes)} the image"
        : "not seen";
}
