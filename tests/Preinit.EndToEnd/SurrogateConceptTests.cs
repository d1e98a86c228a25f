namespace Preinit.EndToEnd;

/// <summary>The app <c>Surrogates</c>: objects that are made again at start-up, and those that need care to be kept.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SurrogateConceptTests(SurrogateConceptTests.Published published) : IClassFixture<SurrogateConceptTests.Published>
{
    public sealed class Published(Workspace workspace)
    {
        public ConceptApp App { get; } = new(workspace, "Surrogates");
    }

    public static TheoryData<string> Concepts => ConceptApp.ConceptsOf("Surrogates");

    [Fact]
    public void The_image_is_restored() => RestoreLine.AssertRestored(published.App.Restored, "Surrogates");

    [Fact]
    public void Nothing_is_refused() => BuildOutput.AssertNothingReported(published.App.Publish);

    [Fact]
    public void The_image_is_what_the_initialisers_make_again() => VerifyLine.AssertNoDifference(published.App.App, "Surrogates");

    [Theory]
    [MemberData(nameof(Concepts))]
    public void A_concept_is_restored_as_it_was(string concept) => published.App.AssertRestored(concept);
}
