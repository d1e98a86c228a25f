using Preinit.Benchmarks.Modes;
using Preinit.Libraries;
using StartupRace;

namespace Preinit.Benchmarks.Libraries;

/// <summary>The steps from a checkout to the results. An app that fails does not keep the others from being measured.</summary>
sealed class LibrariesBenchmark
{
    readonly Repository _repository;
    readonly LibrariesOptions _options;
    readonly DotnetCli _dotnet;
    readonly LibraryPublisher _publisher;
    readonly Progress _progress;
    readonly Dictionary<LibraryApp, string> _failures = [];

    public LibrariesBenchmark(Repository repository, LibrariesOptions options)
    {
        _repository = repository;
        _options = options;
        _dotnet = new DotnetCli(repository);
        _publisher = new LibraryPublisher(repository, _dotnet);
        _progress = new Progress((options.Publish ? 2 + options.Apps.Count : 0) + 2);
    }

    public IReadOnlyList<LibraryResult> Run()
    {
        if (_options.Publish)
            Publish();

        _progress.Step("Compare what the apps print with and without Preinit");
        foreach (var app in _options.Apps)
            Try(app, () => Check(app));

        _progress.Step($"Time whole processes, {_options.Runs} runs");
        var times = Time();
        return [.. _options.Apps.Select(app => ResultOf(app, times))];
    }

    void Publish()
    {
        _progress.Step("Pack Preinit");
        PreinitPackage.Pack(_repository, _dotnet);
        _progress.Step("Publish HelloWorld");
        _publisher.PublishHello();
        foreach (var app in _options.Apps)
        {
            _progress.Step($"Publish {app.Name}");
            Try(app, () => _publisher.Publish(app, preinit: false));
            Try(app, () => _publisher.Publish(app, preinit: true));
        }
    }

    /// <summary>The whole of the app, and not only its beginning, which is timed.</summary>
    void Check(LibraryApp app)
    {
        var (plain, preinit) = (_publisher.App(app, preinit: false), _publisher.App(app, preinit: true));
        plain.MustExist();
        preinit.MustExist();
        OutputCheck.MustPrintTheSame(plain with { Arguments = [] }, preinit with { Arguments = [] });
        OutputCheck.MustPrintTheSame(plain, preinit);
    }

    Dictionary<PublishedApp, Statistics> Time()
    {
        var sound = _options.Apps.Where(app => !_failures.ContainsKey(app));
        PublishedApp[] apps = [_publisher.Hello, .. sound.SelectMany(Both)];
        return apps.Zip(RoundRobin.Time(apps, _options.Runs)).ToDictionary(pair => Key(pair.First), pair => pair.Second);
    }

    IEnumerable<PublishedApp> Both(LibraryApp app) => [_publisher.App(app, preinit: false), _publisher.App(app, preinit: true)];

    LibraryResult ResultOf(LibraryApp app, Dictionary<PublishedApp, Statistics> times)
    {
        var failure = _failures.GetValueOrDefault(app);
        var preinit = _publisher.App(app, preinit: true);
        return new LibraryResult(
            app,
            _publisher.VersionOf(app),
            failure is null && RestoreLog.TryParse(preinit.Run(("PREINIT_LOG", "1")).StandardError.Trim(), out var image) ? image : null,
            failure is null ? new StartupWork(Median(_publisher.Hello), Median(_publisher.App(app, preinit: false)), Median(preinit)) : null,
            _publisher.RefusalsOf(app),
            failure);

        double Median(PublishedApp one) => times[Key(one)].Median;
    }

    /// <summary>Lists are equal only to themselves.</summary>
    static PublishedApp Key(PublishedApp app) => app with { Arguments = NoArguments };

    static IReadOnlyList<string> NoArguments { get; } = [];

    void Try(LibraryApp app, Action step)
    {
        if (!_failures.ContainsKey(app) && FailureLine.Of(step) is { } failure)
            _failures.Add(app, failure);
    }
}
