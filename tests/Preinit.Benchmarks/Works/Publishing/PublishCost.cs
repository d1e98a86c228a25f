using System.Globalization;
using System.Text.RegularExpressions;
using Preinit.Benchmarks.Modes;
using StartupRace;

namespace Preinit.Benchmarks.Works.Publishing;

/// <summary>Publishes a registry of 1,000,000 objects and watches the processes that take part.</summary>
static partial class PublishCost
{
    const string Title = "166,666 records";
    const int Entries = 166_666;

    static readonly (WorkApp Plain, WorkApp Preinit) s_apps =
        WorkApp.Both("Registry", "publish", $"Entries={Entries}", "PreinitTimeout=900");

    public static PublishResult Measure(WorkPublisher publisher)
    {
        PublishResult? result = null;
        return FailureLine.Of(() => result = Run(publisher)) is { } failure ? PublishResult.Failed(Title, failure) : result!;
    }

    static PublishResult Run(WorkPublisher publisher)
    {
        var plain = publisher.PublishAnew(s_apps.Plain, WorkRuntime.ReadyToRun);
        using var peaks = new ProcessPeaks();
        var run = publisher.PublishAnew(s_apps.Preinit, WorkRuntime.ReadyToRun);
        var image = publisher.App(s_apps.Preinit, WorkRuntime.ReadyToRun, "table", "look-up").RunWithLog();
        return new PublishResult(
            Title,
            StagesOf(run.OutputText),
            run.Elapsed.TotalSeconds,
            plain.Elapsed.TotalSeconds,
            peaks.HighestOf(Runs("preinit.dll")),
            peaks.HighestOf(Runs("Registry.dll")),
            image.Objects,
            image.Bytes);
    }

    /// <summary>Whether a command is "dotnet … path/to/the.dll …": the first assembly that it names is the one that runs.</summary>
    static Func<string, bool> Runs(string assembly) => command =>
        command.Split(' ').FirstOrDefault(word => word.EndsWith(".dll", StringComparison.Ordinal)) is { } first && Path.GetFileName(first) == assembly;

    static IReadOnlyList<(string Stage, double Seconds)> StagesOf(string output) => [.. ProgressLine().Matches(output).Select(match =>
        (match.Groups["stage"].Value, double.Parse(match.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture)))];

    /// <summary>As in "[3/7] Capture     1 initialiser, 699 ms  1.4 s".</summary>
    [GeneratedRegex(@"^\s*\[\d+/\d+\] (?<stage>\w+) .*?(?<seconds>\d+\.\d) s\r?$", RegexOptions.Multiline)]
    private static partial Regex ProgressLine();
}
