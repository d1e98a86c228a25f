namespace StartupRace;

/// <summary>Publishes the samples into folders of their own below artifacts/race.</summary>
sealed class SamplePublisher(Repository repository, DotnetCli dotnet)
{
    public PublishedApp Hello(Sample sample) => App(sample.Baseline, "hello");

    public PublishedApp Plain(Sample sample) => App(sample, "plain");

    public PublishedApp Preinitialized(Sample sample) => App(sample, "preinit");

    public void PublishHello(Sample baseline) => Publish(baseline, App(baseline, "hello"));

    public void Publish(Sample sample)
    {
        Publish(sample, Plain(sample), "-p:PreinitEnabled=false");
        Publish(sample, Preinitialized(sample));
    }

    void Publish(Sample sample, PublishedApp app, params IEnumerable<string> more)
    {
        // A file that only an earlier publish has written must not take part in the race.
        if (Directory.Exists(app.Folder))
            Directory.Delete(app.Folder, recursive: true);
        dotnet.Publish(repository.PathOf("samples", sample.Name, sample.Name + ".csproj"), app.Folder, more);
    }

    PublishedApp App(Sample sample, string variant) =>
        new(Path.Combine(repository.Artifacts, "race", sample.Name, variant), sample.Name, sample.Arguments)
        {
            Input = sample.Input is null ? null : repository.PathOf("samples", sample.Name, sample.Input),
            Request = sample.Request,
        };
}
