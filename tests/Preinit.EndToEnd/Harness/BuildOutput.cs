using System.Text.RegularExpressions;

namespace Preinit.EndToEnd;

/// <summary>Reads what MSBuild's console logger wrote.</summary>
static partial class BuildOutput
{
    /// <summary>The errors and warnings of Preinit. A message of several lines is repeated with its position on each.</summary>
    public static IReadOnlyList<Reported> Reports(ProcessResult build) => Reports(build.Output);

    public static IReadOnlyList<Reported> Reports(string text) =>
        [.. Line().Matches(text)
            .Select(m => new Reported(m.Groups["severity"].Value, m.Groups["code"].Value, m.Groups["position"].Value, m.Groups["message"].Value))
            .Distinct()];

    public static void AssertNothingReported(ProcessResult build)
    {
        build.MustSucceed();
        Assert.DoesNotContain("warning ", build.Output);
        Assert.DoesNotContain("error ", build.Output);
    }

    /// <summary>Needs <c>-clp:Summary</c>.</summary>
    public static int ErrorCount(ProcessResult build) => int.Parse(ErrorSummary().Match(build.Output).Groups["count"].Value);

    /// <summary>Whether the initialisers ran: the stages are told only if they took a while, the result always.</summary>
    public static bool Captured(ProcessResult build) => Result().IsMatch(build.Output);

    [GeneratedRegex(@"^\s*(?<position>[^\n]*?)\s*: (?<severity>error|warning) (?<code>PREINIT\d+): (?<message>.*?)( \[[^\[\n]*proj\])?$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s*Preinit: (\S+ starts with|nothing in) ", RegexOptions.Multiline)]
    private static partial Regex Result();

    [GeneratedRegex(@"^\s*(?<count>\d+) Error\(s\)", RegexOptions.Multiline)]
    private static partial Regex ErrorSummary();
}

/// <summary>One line of a diagnostic.</summary>
sealed record Reported(string Severity, string Code, string Position, string Message);
