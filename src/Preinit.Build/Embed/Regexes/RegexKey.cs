using System.Text.RegularExpressions;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What decides about the code of a regular expression. Those that are alike in this share it.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Options">Those that matter to the source generator.</param>
/// <param name="HasTimeout">Whether the code looks at the clock; how long it may take is said by the expression itself.</param>
/// <param name="Culture">Empty where it does not matter.</param>
sealed record RegexKey(string Pattern, RegexOptions Options, bool HasTimeout, string Culture)
{
    public static RegexKey Of(LinkSpec.RegexFactory regex)
    {
        var options = (RegexOptions)regex.Options & ~RegexOptions.Compiled;
        var culture = options.HasFlag(RegexOptions.CultureInvariant) ? "" : regex.Culture;
        // Without a name the generator would take the culture of its own process.
        return new(regex.Pattern, culture.Length == 0 ? options | RegexOptions.CultureInvariant : options,
            regex.Timeout != Regex.InfiniteMatchTimeout.Ticks, culture);
    }

    /// <summary>For the log, on one line.</summary>
    public override string ToString()
    {
        const int Longest = 60;
        var text = string.Concat(Pattern.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : $"{c}"));
        return Pattern.Length > Longest ? $"{text}…" : text;
    }
}
