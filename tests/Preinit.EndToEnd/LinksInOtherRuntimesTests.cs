namespace Preinit.EndToEnd;

/// <summary>All kinds of links again where a trimmer has been at work, and where there is no JIT.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LinksInOtherRuntimesTests(Workspace workspace)
{
    [NativeTheory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    [Trait("Category", "Nightly")]
    public void Every_concept_prints_what_it_prints_without_Preinit(string mode)
    {
        var app = workspace.Lay("Links", allSources: true);
        var plain = app.PublishingTo("plain");
        plain.Publish("-r", Platform.RuntimeIdentifier, $"-p:{mode}=true", "-p:PreinitEnabled=false").MustSucceed();

        var publish = app.Publish("-r", Platform.RuntimeIdentifier, $"-p:{mode}=true").MustSucceed();
        Assert.DoesNotContain("<Preinit>", publish.Output); // no warning of a trimmer
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Links");
        Assert.Equal(plain.Run().MustSucceed().Output, run.Output);
    }
}
