namespace Preinit.EndToEnd;

/// <summary>The app <c>Links</c>: every kind of object that is found again at start-up, each in a class of its own.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LinkConceptTests(LinkConceptTests.Published app) : IClassFixture<LinkConceptTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            var app = workspace.Lay("Links");
            Publish = app.Publish().MustSucceed();
            Restored = app.RunLogged();
            Off = app.RunLogged("off");
            Frozen = app.Run(arguments: "--frozen");
        }

        public ProcessResult Publish { get; }
        public ProcessResult Restored { get; }
        public ProcessResult Off { get; }
        public ProcessResult Frozen { get; }
    }

    public static TheoryData<string> Concepts => [.. Directory.EnumerateFiles(Path.Combine(Repository.App("Links"), "Concepts"))
        .Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_image_is_restored() => RestoreLine.AssertRestored(app.Restored, "Links");

    [Fact]
    public void Nothing_is_refused() => BuildOutput.AssertNothingReported(app.Publish);

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
