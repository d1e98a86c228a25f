namespace StartupRace;

/// <summary>The steps from a checkout to the results.</summary>
sealed class Race(Repository repository, RaceOptions options)
{
    /// <summary>The restore times come from starts of their own: writing the log takes time, which must not be in the race.</summary>
    const int LoggedStarts = 5;

    readonly SamplePublisher _publisher = new(repository, new DotnetCli(repository));

    public IReadOnlyList<SampleResult> Run()
    {
        var progress = new Progress((options.Publish ? 1 + Baselines.Count() + options.Samples.Count : 0) + 1 + options.Samples.Count);
        if (options.Publish)
            Publish(progress);

        progress.Step("Compare what the apps print with and without Preinit");
        foreach (var sample in options.Samples)
        {
            _publisher.Hello(sample).MustExist();
            Check(_publisher.Plain(sample), _publisher.Preinitialized(sample));
        }

        return [.. options.Samples.Select(sample => Run(sample, progress))];
    }

    IEnumerable<Sample> Baselines => options.Samples.Select(sample => sample.Baseline).Distinct();

    static void Check(PublishedApp plain, PublishedApp preinitialized)
    {
        plain.MustExist();
        preinitialized.MustExist();
        OutputCheck.MustPrintTheSame(plain, preinitialized);
        // The same output is no news if it was the original initialisers that ran.
        preinitialized.RunWithLog();
    }

    void Publish(Progress progress)
    {
        progress.Step("Pack Preinit");
        PreinitPackage.Pack(repository, new DotnetCli(repository));

        foreach (var baseline in Baselines)
        {
            progress.Step($"Publish {baseline.Name}");
            _publisher.PublishHello(baseline);
        }

        foreach (var sample in options.Samples)
        {
            progress.Step($"Publish {sample.Name}, with and without Preinit");
            _publisher.Publish(sample);
        }
    }

    SampleResult Run(Sample sample, Progress progress)
    {
        progress.Step($"Race {sample.Name}, {options.Rounds} rounds");
        var preinitialized = _publisher.Preinitialized(sample);
        var times = RoundRobin.Time([_publisher.Hello(sample), _publisher.Plain(sample), preinitialized], options.Rounds);
        var logs = Enumerable.Range(0, LoggedStarts).Select(_ => preinitialized.RunWithLog()).ToArray();

        return new SampleResult(
            sample,
            Hello: times[0],
            Plain: times[1],
            Preinit: times[2],
            logs[0].Objects,
            logs[0].Bytes,
            Restore: Statistics.Of([.. logs.Select(log => log.Milliseconds)]));
    }
}
