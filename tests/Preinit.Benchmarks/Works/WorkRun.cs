using Preinit.Benchmarks.Modes;
using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>The steps from the published apps of a work to its results.</summary>
sealed class WorkRun(Work work, WorksOptions options, WorkPublisher publisher)
{
    /// <summary>What an app says of itself takes time to say, so that it is asked in starts of its own.</summary>
    const int TellingRuns = 5;

    readonly SoundApps _apps = new(work, options.Runtimes, publisher);

    public void Publish(Action<string> announce) => _apps.Publish(announce);

    public void Check() => _apps.Check();

    /// <summary>The apps of all runtimes, each with the hello world of its own.</summary>
    public void AddTo(TimedApps round)
    {
        foreach (var runtime in options.Runtimes)
        {
            round.Add(runtime, publisher.App(WorkApp.Hello, runtime));
            foreach (var variant in Sound(runtime))
                round.Add((variant, runtime), App(variant, runtime));
        }
    }

    public IReadOnlyList<WorkResult> Results(Dictionary<object, ProcessTimes> times) => [.. options.Runtimes.Select(runtime => new WorkResult(
        work,
        runtime,
        times[runtime],
        Memory(publisher.App(WorkApp.Hello, runtime)),
        [.. work.Variants.Select(variant => ResultOf(variant, runtime, times))],
        MeasuresOf(runtime)))];

    IEnumerable<WorkVariant> Sound(WorkRuntime runtime) => work.Variants.Where(variant => _apps.FailureOf(variant, runtime) is null);

    PublishedApp App(WorkVariant variant, WorkRuntime runtime) => publisher.App(variant.App, runtime, variant.Arguments);

    VariantResult ResultOf(WorkVariant variant, WorkRuntime runtime, Dictionary<object, ProcessTimes> times)
    {
        if (_apps.FailureOf(variant, runtime) is { } failure)
            return new VariantResult(variant, runtime, Failure: failure);

        var app = App(variant, runtime);
        var logs = variant.App.Preinit ? Enumerable.Range(0, Math.Max(TellingRuns, options.Runs)).Select(_ => app.RunWithLog()).ToArray() : [];
        return new VariantResult(
            variant,
            runtime,
            times[runtime],
            times[(variant, runtime)],
            Memory(app),
            logs.FirstOrDefault(),
            logs.Length > 0 ? Statistics.Of([.. logs.Select(log => log.Milliseconds)]) : null);
    }

    static MeasuredSeries Memory(PublishedApp app)
    {
        var series = new MeasuredSeries();
        for (var run = 0; run < TellingRuns; run++)
            series.Add(app.Run(("WORKS_MEMORY", "1")).StandardError);
        return series;
    }

    /// <summary>In turns, as whole processes are.</summary>
    IReadOnlyList<MeasureResult> MeasuresOf(WorkRuntime runtime)
    {
        var series = work.Measures.ToDictionary(variant => variant, _ => new MeasuredSeries());
        var failures = work.Measures.ToDictionary(variant => variant, variant => publisher.Publish(variant.App, runtime));
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var variant in work.Measures.Where(variant => failures[variant] is null))
                failures[variant] = FailureLine.Of(() => Measure(variant, runtime, series[variant]));
        }

        return [.. work.Measures.Select(variant => failures[variant] is { } failure
            ? new MeasureResult(variant, Values: null, failure)
            : new MeasureResult(variant, series[variant], Failure: null))];
    }

    void Measure(WorkVariant variant, WorkRuntime runtime, MeasuredSeries series) => series.Add(App(variant, runtime).Run().OutputText);
}
