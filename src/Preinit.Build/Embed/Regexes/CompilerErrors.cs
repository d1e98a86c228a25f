using System.Globalization;
using System.Text.RegularExpressions;

namespace Preinit.Build;

/// <summary>Tells which expressions the compiler or the generator objects to.</summary>
static partial class CompilerErrors
{
    /// <summary>By index, with the reason.</summary>
    public static Dictionary<int, string> ByExpression(IReadOnlyList<string> output, int count)
    {
        var errors = new Dictionary<int, string>();
        foreach (var line in output)
        {
            if (Error().Match(line) is not { Success: true } match)
                continue;
            var index = RegexSource.IndexOf(int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture));
            if (index >= 0 && index < count)
                errors.TryAdd(index, match.Groups["text"].Value);
        }
        return errors;
    }

    /// <summary>The first of any kind.</summary>
    public static string First(IReadOnlyList<string> output) =>
        output.FirstOrDefault(l => l.Contains("error ", StringComparison.Ordinal)) ?? output.FirstOrDefault() ?? "the compiler said nothing";

    [GeneratedRegex(@"PreinitRegexes\.cs\((?<line>\d+),\d+\): error (?<text>\w+: .*)$")]
    private static partial Regex Error();
}
