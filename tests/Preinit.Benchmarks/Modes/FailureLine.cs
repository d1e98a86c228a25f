using System.Text.RegularExpressions;
using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>A failure in one line: the first error of the build, or how the app ended.</summary>
static partial class FailureLine
{
    /// <summary>Returns null if the step succeeds.</summary>
    public static string? Of(Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (StepFailedException failure)
        {
            return Of(failure.Message);
        }
    }

    static string Of(string message)
    {
        if (BuildError().Match(message) is { Success: true } error)
            return error.Groups["error"].Value.Trim();

        // The first line names the app, the second is the first that it wrote.
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', lines.Take(2));
    }

    /// <summary>As MSBuild writes it: "file(line,column): error CODE: text [project]".</summary>
    [GeneratedRegex(@"\b(?<error>error( \w+)?\s*: .*?)(\[[^\[\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex BuildError();
}
