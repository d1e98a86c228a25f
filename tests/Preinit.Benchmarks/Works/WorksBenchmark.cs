using Preinit.Benchmarks.Works.Catalogue;
using Preinit.Benchmarks.Works.Peers;
using Preinit.Benchmarks.Works.Publishing;
using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>The steps from a checkout to the results, work by work.</summary>
sealed class WorksBenchmark
{
    readonly WorksOptions _options;
    readonly Repository _repository;
    readonly DotnetCli _dotnet;
    readonly WorkPublisher _publisher;

    public WorksBenchmark(Repository repository, WorksOptions options)
    {
        _options = options;
        _repository = repository;
        _dotnet = new DotnetCli(repository);
        _publisher = new WorkPublisher(repository, _dotnet, options.Publish);
    }

    public WorksResults Run()
    {
        var before = MachineLoad.Now();
        if (_options.Publish)
        {
            Say("pack Preinit");
            PreinitPackage.Pack(_repository, _dotnet);
            Say("pack Preinit.HeapImages");
            _dotnet.Pack(_repository.PathOf("src", "Preinit.HeapImages", "Preinit.HeapImages.csproj"));
        }

        foreach (var runtime in _options.Runtimes)
        {
            Say($"publish the hello world, {runtime.Title}");
            if (_publisher.Publish(WorkApp.Hello, runtime) is { } failure)
                throw new StepFailedException($"{runtime.Title}: {failure}");
        }

        var works = WorkCatalogue.Create(_options.Large).Where(work => _options.Works.Contains(work.Name)).ToArray();
        var peers = _options.Peers && works.Any(work => work.HasPeers) ? PreparePeers() : [];
        var results = works.Select(work => Run(work, peers)).ToArray();
        return new WorksResults(
            _options,
            [.. results.SelectMany(result => result.Works)],
            [.. results.SelectMany(result => result.Peers)],
            _options.Works.Contains(WorkCatalogue.Publish) ? TimePublish() : [],
            before,
            MachineLoad.Now());
    }

    (IReadOnlyList<WorkResult> Works, IReadOnlyList<PeerResult> Peers) Run(Work work, IReadOnlyList<Peer> peers)
    {
        var run = new WorkRun(work, _options, _publisher);
        if (_options.Publish)
            PrepareInputs(work);
        run.Publish(Say);
        Say($"{work.Name}: compare what the variants print");
        run.Check();

        Say($"{work.Name}: time whole processes, {_options.Runs} runs");
        var round = new TimedApps();
        run.AddTo(round);
        var taking = work.HasPeers ? peers : [];
        foreach (var peer in taking)
            peer.AddTo(round);
        var times = round.Time(_options.Runs);

        Say($"{work.Name}: ask the apps for their memory and their restore");
        return (run.Results(times), [.. taking.Select(peer => peer.ResultOf(times))]);
    }

    void PrepareInputs(Work work)
    {
        foreach (var source in work.Sources)
            _publisher.WriteSource(source);
        if (work.NeedsFormats)
        {
            Say($"{work.Name}: serialise the registry");
            _publisher.WriteFormats();
        }
    }

    IReadOnlyList<Peer> PreparePeers() => PeerScripts.Prepare(_repository, Say);

    IReadOnlyList<PublishResult> TimePublish()
    {
        Say("publish: 1,000,000 objects");
        return [PublishCost.Measure(_publisher)];
    }

    static void Say(string what) => Console.Error.WriteLine($"[{DateTime.Now:HH:mm:ss}] {what}");
}
