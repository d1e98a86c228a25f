namespace Preinit.EndToEnd;

/// <summary>The app <c>Heap</c>: every kind of object that a heap may hold, each in a class of its own.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class HeapConceptTests(HeapConceptTests.Published app) : IClassFixture<HeapConceptTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            var app = workspace.Lay("Heap");
            Publish = app.Publish().MustSucceed();
            Restored = app.RunLogged();
            Off = app.RunLogged("off");
            Frozen = app.Run(arguments: "--frozen");
            ServerCollected = app.Run([("DOTNET_gcServer", "1"), ("DOTNET_gcConcurrent", "1")]);
        }

        public ProcessResult Publish { get; }
        public ProcessResult Restored { get; }
        public ProcessResult Off { get; }
        public ProcessResult Frozen { get; }
        public ProcessResult ServerCollected { get; }
    }

    public static TheoryData<string> Concepts => [.. Directory.EnumerateFiles(Path.Combine(Repository.App("Heap"), "Concepts"))
        .Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_image_is_restored() => RestoreLine.AssertRestored(app.Restored, "Heap");

    [Fact]
    public void Nothing_is_refused() => BuildOutput.AssertNothingReported(app.Publish);

    [Fact]
    public void The_server_collector_gives_the_same_output() => Assert.Equal(app.Restored.Output, app.ServerCollected.MustSucceed().Output);

    /// <summary>The output of a concept is the same as without an image, although its initialisers ran at publish.</summary>
    [Theory]
    [MemberData(nameof(Concepts))]
    public void A_concept_is_restored_as_it_was(string concept)
    {
        var expected = Sections.Of(app.Off.MustSucceed().Output)[concept];
        Assert.NotEmpty(expected);
        Assert.Contains($"{concept} True", app.Frozen.OutputLines);
        Assert.Equal(expected, Sections.Of(app.Restored.Output).GetValueOrDefault(concept, "(nothing)"));
    }
}
