using System.Globalization;
using Spectre.Console;
using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>The results for people.</summary>
static class ModesTable
{
    /// <summary>Wide enough for every cell, so that nothing wraps where the output goes to a file.</summary>
    const int Width = 160;

    public static void Write(ModesResults results)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = Width;
        AnsiConsole.WriteLine();
        AnsiConsole.Write(Table(results));
        foreach (var mode in results.Modes)
        {
            if (mode.Failure is { } failure)
                AnsiConsole.MarkupLineInterpolated($"{mode.Mode.Title}: {failure}");
            else if (mode.Apps is { Restored: null, Log: var log })
                AnsiConsole.MarkupLineInterpolated($"{mode.Mode.Title}: Preinit says \"{log}\"");
        }

        AnsiConsole.WriteLine("""
            Times are of whole processes, in ms: min / median / max, hello world: median. The ratio is that of the medians above the hello
            world's of the same mode. Sizes are of publish folders without symbols, in MB, plain → Preinit; beside image: by how much the
            second is larger than the first and the image's heap together.
            """);
    }

    static Table Table(ModesResults results)
    {
        var table = new Table()
            .Title($"{results.Options.Sample.Name}, {results.Options.Runs} starts each")
            .AddColumns(Left(""), Left("same"), Left("restored"))
            .AddColumns(Right("size"), Right("beside image"), Right("hello"), Right("plain"), Right("Preinit"), Right("ratio"));
        foreach (var result in results.Modes)
            table.AddRow(result is { Apps: { } apps, Times: { } times } ? Row(result.Mode, apps, times) : [result.Mode.Title, "failed"]);
        return table;
    }

    static string[] Row(PublishMode mode, ModeApps apps, ModeTimes times) =>
    [
        mode.Title,
        YesNo(apps.SameOutput),
        YesNo(apps.Restored is not null),
        $"{Megabytes(apps.Plain)} → {Megabytes(apps.Preinit)}",
        apps.GrowthBesideImage is { } growth ? (growth / 1e6).ToString("+0.00;-0.00", CultureInfo.InvariantCulture) : "",
        times.Hello is { } hello ? Format.Milliseconds(hello.Median) : "",
        Spread(times.Plain),
        Spread(times.Preinit),
        (times.Work is { IsAtNoiseFloor: true } ? "> " : "") + Format.Ratio(times.Ratio),
    ];

    static TableColumn Left(string header) => new TableColumn(header).NoWrap();

    static TableColumn Right(string header) => Left(header).RightAligned();

    static string YesNo(bool value) => value ? "yes" : "no";

    static string Megabytes(PublishedApp app) => (FolderSize.Of(app.Folder) / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    static string Spread(Statistics times) =>
        string.Join(" / ", new[] { times.Min, times.Median, times.Max }.Select(Format.Milliseconds));
}
