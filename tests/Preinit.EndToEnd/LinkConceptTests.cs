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

    [Theory]
    [MemberData(nameof(Concepts))]
    public void A_concept_is_restored_as_it_was(string concept) => published.App.AssertRestored(concept);

    /// <summary>Those of the process that runs, not those of the one that published.</summary>
    [Theory]
    [InlineData("sv_SE.UTF-8", "Europe/Stockholm", "1\u00a0234,5 sv-SE I 01:00:00", "a b z \u00e4")]
    [InlineData("tr_TR.UTF-8", "Asia/Kathmandu", "1.234,5 tr-TR \u0130 05:45:00", "a \u00e4 b z")]
    public void The_culture_and_time_zone_are_those_of_the_user(string language, string zone, string text, string sorted)
    {
        (string, string)[] user = [("LC_ALL", language), ("TZ", zone)];
        var run = published.App.App.Run(user, "Users").MustSucceed();
        Assert.Equal(published.App.App.Run([.. user, ("PREINIT", "off")], "Users").MustSucceed().Output, run.Output);
        Assert.Equal([text, sorted], run.OutputLines.TakeLast(2));
        Assert.All(run.OutputLines.Skip(1).SkipLast(2), line => Assert.EndsWith(" True", line));
    }
}
