using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using StartupRace;

namespace Preinit.Benchmarks.Libraries;

/// <summary>The page docs/compatibility.md.</summary>
static class CompatibilityPage
{
    public static string Write(IReadOnlyList<LibraryResult> results, int runs)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            # Compatibility

            Libraries as they are in the registry, in apps that freeze objects of them: [tests/Preinit.Libraries](../tests/Preinit.Libraries)
            publishes each app, and compares what it prints with what it prints without its image, before and after it has changed what
            was frozen.

            `dotnet run -c Release --project tests/Preinit.Benchmarks -- libraries --runs {runs}` wrote this page, with
            {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors.

            | Library | Frozen | Objects | Bytes | Start-up, ms | Ratio | Refused |
            | --- | --- | --: | --: | --: | --: | --- |

            """);
        foreach (var result in results)
            page.Append("| ").AppendJoin(" | ", Row(result)).Append(" |\n");
        page.Append("""

            Start-up: the median of whole processes that begin and do one thing with what is frozen, without Preinit → with it, framework-dependent
            and with ReadyToRun. The ratio is that of the medians above a hello world's.

            """);
        Refused(page, [.. results.Where(result => result.Refusals.Count > 0 || result.Failure is not null)]);
        return page.ToString().ReplaceLineEndings("\n");
    }

    static string[] Row(LibraryResult result) =>
    [
        result.Version is { } version ? $"{result.App.Library} {version}" : result.App.Library,
        result.App.Frozen,
        result.Image is { } image ? Format.Count(image.Objects) : "none",
        result.Image is { } heap ? Format.Count(heap.Bytes) : "",
        result.Work is { } work ? $"{Format.Milliseconds(work.PlainTotal)} → {Format.Milliseconds(work.PreinitTotal)}" : "",
        result is { Work: { } ratio, Image: not null } ? (ratio.IsAtNoiseFloor ? "> " : "") + Format.Ratio(ratio.Ratio) : "",
        result.Failure is not null ? "failed" : RefusedIn(result) is { Length: > 0 } refused ? refused : "nothing",
    ];

    static string RefusedIn(LibraryResult result) =>
        string.Join(", ", result.Refusals.Select(refusal => Code(refusal.Initializer)).Distinct());

    static void Refused(StringBuilder page, IReadOnlyList<LibraryResult> results)
    {
        if (results.Count == 0)
            return;
        page.Append("\n## What is refused, and why\n");
        foreach (var result in results)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {result.App.Library}\n\n");
            if (result.Failure is { } failure)
                page.Append(CultureInfo.InvariantCulture, $"- The app cannot be measured: {failure}\n");
            // A reason that holds for many objects is shown for the first of them.
            foreach (var alike in result.Refusals.GroupBy(refusal => (refusal.Initializer, refusal.Code)))
            {
                var first = alike.First();
                page.Append(CultureInfo.InvariantCulture, $"- {Code(first.Initializer)}, [{first.Code}](diagnostics/{first.Code}.md): ")
                    .Append(CultureInfo.InvariantCulture, $"{Code(first.Path)}: {Escaped(first.Reason)}")
                    .Append(alike.Count() > 1 ? "; more like it\n" : "\n");
            }
        }
    }

    /// <summary>Names of generic types have a backtick in them.</summary>
    static string Code(string name) => name.Contains('`') ? $"`` {name} ``" : $"`{name}`";

    static string Escaped(string text) => text.Replace("`", "\\`").Replace("<", "\\<");
}
