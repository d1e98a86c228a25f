namespace Preinit.EndToEnd;

/// <summary>The app <c>Links</c>: every kind of object that is found again at start-up, each in a class of its own.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LinkConceptTests(LinkConceptTests.Published published) : IClassFixture<LinkConceptTests.Published>
{
    public sealed class Published(Workspace workspace)
    {
        public ConceptApp App { get; } = new(workspace, "Links");
    }

    public static TheoryData<string> Concepts => ConceptApp.ConceptsOf("Links");

    [Fact]
    public void The_image_is_restored() => RestoreLine.AssertRestored(published.App.Restored, "Links");

    [Fact]
    public void Nothing_is_refused() => BuildOutput.AssertNothingReported(published.App.Publish);

    [Fact]
    public void The_image_is_what_the_initialisers_make_again() => VerifyLine.AssertNoDifference(published.App.App, "Links");

    [Theory]
    [MemberData(nameof(Concepts))]
    public void A_concept_is_restored_as_it_was(string concept) => published.App.AssertRestored(concept);
}
