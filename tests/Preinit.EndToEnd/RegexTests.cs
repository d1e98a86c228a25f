namespace Preinit.EndToEnd;

/// <summary>Regular expressions, compiled ones among them, start with the app.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class RegexTests(Workspace workspace)
{
    [Theory]
    [InlineData("framework-dependent")]
    [InlineData("trimmed single-file")]
    public void They_do_what_they_did(string mode) => Check(PublishMode.All[mode]);

    [NativeTheory]
    [InlineData("native")]
    public void They_do_what_they_did_in_a_native_app(string mode) => Check(PublishMode.All[mode]);

    void Check(PublishMode mode)
    {
        var app = workspace.Lay("Regexes", allSources: true);
        var plain = app.PublishingTo("plain");
        plain.Publish("-p:PreinitEnabled=false").MustSucceed();
        BuildOutput.AssertNothingReported(app.Publish(["-r", Platform.RuntimeIdentifier, .. mode.Arguments]));

        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Regexes");
        Assert.Equal(plain.Run().MustSucceed().Output, run.Output);
        Assert.Equal("True\n", app.Run(arguments: "status").MustSucceed().Output);
    }
}
