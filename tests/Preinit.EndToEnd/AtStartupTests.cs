namespace Preinit.EndToEnd;

/// <summary>The app <c>AtStartup</c>: initialisers that run in every process, in types that are frozen.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class AtStartupTests(AtStartupTests.Published published) : IClassFixture<AtStartupTests.Published>
{
    public sealed class Published(Workspace workspace)
    {
        public ConceptApp App { get; } = new(workspace, "AtStartup");
    }

    public static TheoryData<string> Concepts => ConceptApp.ConceptsOf("AtStartup");

    [Fact]
    public void The_image_is_restored() => RestoreLine.AssertRestored(published.App.Restored, "AtStartup");

    [Fact]
    public void Nothing_is_refused() => BuildOutput.AssertNothingReported(published.App.Publish);

    [Theory]
    [MemberData(nameof(Concepts))]
    public void A_concept_is_as_it_would_be_without_an_image(string concept) => published.App.AssertRestored(concept);
}
