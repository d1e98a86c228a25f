using System.Globalization;
using Spectre.Console;
using StartupRace;

namespace Preinit.Benchmarks.Works.Reports;

/// <summary>How columns and numbers look in the tables.</summary>
static class Cell
{
    public static TableColumn Left(string header) => new TableColumn(header).NoWrap();

    public static TableColumn Right(string header) => Left(header).RightAligned();

    public static string Milliseconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Megabytes(double kilobytes) => (kilobytes / 1024).ToString("0.0", CultureInfo.InvariantCulture);

    public static string[] Spread(Statistics? times) =>
        times is null ? ["", "", ""] : [Milliseconds(times.Min), Milliseconds(times.Median), Milliseconds(times.Max)];
}
