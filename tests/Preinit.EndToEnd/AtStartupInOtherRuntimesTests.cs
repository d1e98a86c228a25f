namespace Preinit.EndToEnd;

/// <summary>The code that stays is all that the trimmer and the native compiler see of the initialisers.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class AtStartupInOtherRuntimesTests(Workspace workspace)
{
    [NativeTheory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    [Trait("Category", "Nightly")]
    public void Every_concept_prints_what_it_prints_without_Preinit(string mode)
    {
        var app = workspace.Lay("AtStartup", allSources: true);
        var plain = app.PublishingTo("plain");
        plain.Publish("-p:PreinitEnabled=false").MustSucceed();

        app.Publish("-r", Platform.RuntimeIdentifier, $"-p:{mode}=true").MustSucceed();
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "AtStartup");
        Assert.Equal(plain.Run().MustSucceed().Output, run.Output);
    }
}
