using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StartupRace;

/// <summary>What an app reports about its image if the environment variable PREINIT_LOG asks it to.</summary>
sealed partial record RestoreLog(int Objects, long Bytes, double Milliseconds)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out RestoreLog? log)
    {
        var match = RestoredLine().Match(text);
        log = match.Success
            ? new RestoreLog(
                int.Parse(match.Groups["objects"].ValueSpan, CultureInfo.InvariantCulture),
                long.Parse(match.Groups["bytes"].ValueSpan, CultureInfo.InvariantCulture),
                double.Parse(match.Groups["ms"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
        return match.Success;
    }

    [GeneratedRegex(
        @"^preinit: restored .+: (?<objects>\d+) objects?, (?<bytes>\d+) bytes? in (?<ms>\d+(\.\d+)?) ms(, .+)?\r?$",
        RegexOptions.Multiline)]
    private static partial Regex RestoredLine();
}
