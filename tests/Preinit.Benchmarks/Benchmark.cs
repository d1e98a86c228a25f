using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>The steps from a checkout to the results.</summary>
sealed class Benchmark
{
    readonly Repository _repository;
    readonly BenchmarkOptions _options;
    readonly DotnetCli _dotnet;
    readonly AppPublisher _publisher;
    readonly Progress _progress;

    public Benchmark(Repository repository, BenchmarkOptions options)
    {
        _repository = repository;
        _options = options;
        _dotnet = new DotnetCli(repository);
        _publisher = new AppPublisher(repository, _dotnet, options.ReadyToRun);
        _progress = new Progress((options.Publish ? 3 + AppVariant.All.Count : 0) + 3 + (options.Publishes > 0 ? 1 : 0));
    }

    public BenchmarkResults Run()
    {
        if (_options.Publish)
            Publish();

        _progress.Step("Compare what the variants hold");
        var image = Check();

        _progress.Step($"Time whole processes, {_options.Runs} runs");
        var times = RoundRobin.Time([.. AppVariant.All.Select(_publisher.App)], _options.Runs);

        _progress.Step($"Time inside the processes, {_options.Runs} runs");
        var inProcess = new InProcessBenchmark(_publisher).Run(_options.Runs, image.Bytes);

        return new BenchmarkResults(
            _options,
            [.. AppVariant.All.Zip(times, (variant, time) => new AppTimes(variant.Title, time))],
            image.Objects,
            image.Bytes,
            inProcess,
            TimePublishes());
    }

    void Publish()
    {
        _progress.Step("Pack Preinit");
        PreinitPackage.Pack(_repository, _dotnet);

        _progress.Step("Serialise the table with MemoryPack");
        RegistryData.Write(_repository);

        foreach (var variant in (AppVariant[])[.. AppVariant.All, AppVariant.Seeded])
        {
            _progress.Step($"Publish Registry: {variant.Title}");
            _publisher.Publish(variant);
        }
    }

    RestoreLog Check()
    {
        foreach (var variant in (AppVariant[])[.. AppVariant.All, AppVariant.Seeded])
            _publisher.App(variant).MustExist();

        var check = ("REGISTRY_CHECK", "1");
        OutputCheck.MustPrintTheSame(_publisher.App(AppVariant.SmallPlain), _publisher.App(AppVariant.SmallPreinit));
        OutputCheck.MustPrintTheSame(_publisher.App(AppVariant.Build), _publisher.App(AppVariant.MemoryPack), check);
        OutputCheck.MustPrintTheSame(_publisher.App(AppVariant.Build), _publisher.App(AppVariant.Preinit), check);
        // The same output is no news if it was the original initialisers that ran.
        _publisher.App(AppVariant.SmallPreinit).RunWithLog();
        return _publisher.App(AppVariant.Preinit).RunWithLog();
    }

    IReadOnlyList<AppTimes> TimePublishes()
    {
        if (_options.Publishes == 0)
            return [];

        _progress.Step($"Time dotnet publish, {_options.Publishes} runs");
        AppVariant[] variants = [AppVariant.Build, AppVariant.Preinit];
        var seconds = variants.Select(_ => new List<double>()).ToArray();
        for (var run = 0; run < _options.Publishes; run++)
        {
            for (var i = 0; i < variants.Length; i++)
                seconds[i].Add(_publisher.TimePublish(variants[i]).TotalSeconds);
        }

        return [.. variants.Zip(seconds, (variant, series) => new AppTimes(variant.Title, Statistics.Of(series)))];
    }
}
