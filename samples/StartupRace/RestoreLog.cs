using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StartupRace;

/// <summary>What an app reports about its image if the environment variable PREINIT_LOG asks it to: a line for each part that it restored.</summary>
sealed partial record RestoreLog(int Objects, long Bytes, double Milliseconds)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out RestoreLog? log)
    {
        var lines = RestoredLine().Matches(text);
        log = lines.Count > 0
            ? new RestoreLog(
                lines.Sum(line => int.Parse(line.Groups["objects"].ValueSpan, CultureInfo.InvariantCulture)),
                lines.Sum(line => long.Parse(line.Groups["bytes"].ValueSpan, CultureInfo.InvariantCulture)),
                lines.Sum(line => double.Parse(line.Groups["ms"].ValueSpan, CultureInfo.InvariantCulture)))
            : null;
        return log is not null;
    }

    [GeneratedRegex(
        @"^preinit: restored .+: (?<objects>\d+) objects?, (?<bytes>\d+) bytes? in (?<ms>\d+(\.\d+)?) ms(, .+)?\r?$",
        RegexOptions.Multiline)]
    private static partial Regex RestoredLine();
}
