using System.Text.RegularExpressions;

namespace Preinit.Benchmarks.Libraries;

/// <summary>A reason why an initialiser was left out of the image.</summary>
sealed partial record Refusal(string Code, string Initializer, string Path, string Reason)
{
    /// <summary>Reads the warnings of a publish.</summary>
    public static IReadOnlyList<Refusal> Parse(string warnings) =>
        [.. Line().Matches(warnings)
            .Select(m => new Refusal(m.Groups["code"].Value, m.Groups["initializer"].Value, m.Groups["path"].Value, m.Groups["reason"].Value))
            .Distinct()];

    [GeneratedRegex(
        @"warning (?<code>PREINIT\d+): (?<initializer>.+?) cannot be frozen \([^)]*\): (?<path>.+?) cannot be kept: (?<reason>.+?)\. To go on:")]
    private static partial Regex Line();
}
