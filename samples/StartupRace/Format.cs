using System.Globalization;

namespace StartupRace;

/// <summary>How numbers look in the reports.</summary>
static class Format
{
    public static string Milliseconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Restoring can take much less than a millisecond.</summary>
    public static string Restore(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Ratio(double value) => value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "×";
}
