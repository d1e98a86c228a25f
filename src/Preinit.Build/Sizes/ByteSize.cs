using System.Globalization;
using System.Text.RegularExpressions;

namespace Preinit.Build;

/// <summary>Sizes as people write them: <c>2MB</c>, <c>1.5 MiB</c>, <c>4096</c>.</summary>
public static partial class ByteSize
{
    static readonly string[] units = ["B", "KB", "MB", "GB", "KIB", "MIB", "GIB"];

    /// <summary>Without a unit the number is one of bytes. KB, MB and GB are powers of 1,000, KiB, MiB and GiB of 1,024.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        var match = Size().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        bytes = (long)(number * Factor(match.Groups["unit"].Value.ToUpperInvariant()));
        return true;
    }

    static long Factor(string unit)
    {
        var index = Math.Max(0, Array.IndexOf(units, unit));
        return index > 3 ? 1L << (10 * (index - 3)) : (long)Math.Pow(1000, index);
    }

    /// <summary>The package's targets check the same.</summary>
    [GeneratedRegex(@"^\s*(?<number>\d{1,9}(\.\d{1,3})?)\s*(?<unit>B|[KMG]i?B)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
