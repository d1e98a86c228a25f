namespace Preinit.EndToEnd;

/// <summary>F# and Visual Basic compile statics in ways of their own.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class OtherLanguageTests(Workspace workspace)
{
    [Theory]
    [InlineData("FSharpApp", "true")]
    [InlineData("VisualBasicApp", "True True")]
    public void The_image_is_restored(string name, string frozen)
    {
        var app = workspace.Lay(name, allSources: true);
        BuildOutput.AssertNothingReported(app.Publish());
        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, name);
        Assert.Equal(app.RunBuilt().MustSucceed().OutputLines.Count, run.OutputLines.Count);
        Assert.Equal(app.Run([("PREINIT", "off")]).MustSucceed().Output, run.Output);
        Assert.Equal(frozen, app.Run(arguments: "frozen").MustSucceed().OutputLines[^1]);
    }
}
