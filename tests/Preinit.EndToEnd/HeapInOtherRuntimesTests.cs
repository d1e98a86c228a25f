namespace Preinit.EndToEnd;

/// <summary>All heap concepts again where a trimmer has been at work, and where there is no JIT.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class HeapInOtherRuntimesTests(Workspace workspace)
{
    /// <summary>Native AOT has no arrays whose indexes do not start at 0, whether they come from an image or not.</summary>
    const string JitOnly = "ArrayBounds";

    [NativeTheory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    [Trait("Category", "Nightly")]
    public void Every_concept_prints_what_it_prints_without_Preinit(string mode)
    {
        var app = workspace.Lay("Heap", allSources: true);
        var plain = app.PublishingTo("plain");
        plain.Publish("-p:PreinitEnabled=false").MustSucceed();
        string[] concepts = [.. Sections.Of(plain.Run().MustSucceed().Output).Keys.Where(name => name.Length > 0 && name != JitOnly)];
        Assert.True(concepts.Length > 25);

        app.Publish("-r", Platform.RuntimeIdentifier, $"-p:{mode}=true").MustSucceed();
        var run = app.RunLogged(arguments: concepts);
        RestoreLine.AssertRestored(run, "Heap");
        Assert.Equal(plain.Run(arguments: concepts).MustSucceed().Output, run.Output);
    }
}
