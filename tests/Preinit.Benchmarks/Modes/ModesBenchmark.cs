using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>The steps from a checkout to the results.</summary>
sealed class ModesBenchmark
{
    readonly Repository _repository;
    readonly ModesOptions _options;
    readonly DotnetCli _dotnet;
    readonly ModePublisher _publisher;
    readonly PublishJobs _jobs;
    readonly Progress _progress;

    public ModesBenchmark(Repository repository, ModesOptions options)
    {
        _repository = repository;
        _options = options;
        _dotnet = new DotnetCli(repository);
        _publisher = new ModePublisher(repository, _dotnet, options.Sample);
        _jobs = new PublishJobs(options.Modes, _publisher);
        _progress = new Progress((options.Publish ? 1 + _jobs.Count : 0) + 2);
    }

    public ModesResults Run()
    {
        if (_options.Publish)
            Publish();

        _progress.Step("Compare what the apps print with and without Preinit");
        var modes = _options.Modes.Select(_jobs.Check).ToArray();

        _progress.Step($"Time whole processes, {_options.Runs} runs");
        var times = Time(modes);

        return new ModesResults(
            _options,
            [.. modes.Select(mode => mode.Apps is { } apps ? mode with { Times = TimesOf(apps, times) } : mode)],
            _options.Explain ? KeptCode.Of(modes, _publisher, _options.Sample) : []);
    }

    void Publish()
    {
        _progress.Step("Pack Preinit");
        PreinitPackage.Pack(_repository, _dotnet);
        _jobs.Run(_progress);
    }

    /// <summary>All apps of all modes take turns; apps that modes have in common start once in each round.</summary>
    Dictionary<PublishedApp, Statistics> Time(IEnumerable<ModeResult> modes)
    {
        PublishedApp[] apps = [.. modes.SelectMany(mode => mode.Apps?.All ?? []).Distinct()];
        return apps.Zip(RoundRobin.Time(apps, _options.Runs)).ToDictionary();
    }

    static ModeTimes TimesOf(ModeApps apps, Dictionary<PublishedApp, Statistics> times) =>
        new(apps.Hello is null ? null : times[apps.Hello], times[apps.Plain], times[apps.Preinit]);
}
