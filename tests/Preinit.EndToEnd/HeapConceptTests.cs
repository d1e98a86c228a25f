namespace Preinit.EndToEnd;

/// <summary>The app <c>Heap</c>: every kind of object that a heap may hold, each in a class of its own.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class HeapConceptTests(HeapConceptTests.Published published) : IClassFixture<HeapConceptTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = new(workspace, "Heap");
            ServerCollected = App.App.Run([("DOTNET_gcServer", "1"), ("DOTNET_gcConcurrent", "1")]);
        }

        public ConceptApp App { get; }
        public ProcessResult ServerCollected { get; }
    }

    public static TheoryData<string> Concepts => ConceptApp.ConceptsOf("Heap");

    [Fact]
    public void The_image_is_restored() => RestoreLine.AssertRestored(published.App.Restored, "Heap");

    [Fact]
    public void Nothing_is_refused() => BuildOutput.AssertNothingReported(published.App.Publish);

    [Fact]
    public void The_server_collector_gives_the_same_output() =>
        Assert.Equal(published.App.Restored.Output, published.ServerCollected.MustSucceed().Output);

    [Fact]
    public void The_image_is_what_the_initialisers_make_again() => VerifyLine.AssertNoDifference(published.App.App, "Heap");

    [Theory]
    [MemberData(nameof(Concepts))]
    public void A_concept_is_restored_as_it_was(string concept) => published.App.AssertRestored(concept);
}
