namespace Preinit.EndToEnd;

/// <summary>Hash tables whose hash codes are others in each process are in the image and built anew at start-up.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class TableTests(TableTests.Published app) : IClassFixture<TableTests.Published>
{
    public class Published
    {
        public Published(Workspace workspace)
            : this(workspace, [])
        {
        }

        protected Published(Workspace workspace, string[] arguments)
        {
            App = workspace.Lay("Tables", allSources: true);
            Publish = App.Publish(arguments).MustSucceed();
        }

        public TestApp App { get; }
        public ProcessResult Publish { get; }
    }

    [Fact]
    public void Nothing_is_refused() => BuildOutput.AssertNothingReported(app.Publish);

    [Fact]
    public void Every_table_is_what_it_would_be_without_the_image()
    {
        var restored = app.App.RunLogged(null, "--frozen");
        RestoreLine.AssertRestored(restored, "Tables");
        var off = app.App.Run([("PREINIT", "off")], "--frozen").MustSucceed();
        Assert.Equal(off.OutputLines.SkipLast(1), restored.OutputLines.SkipLast(1));
        Assert.Equal("made at publish:" + string.Concat(Enumerable.Repeat(" True", 11)), restored.OutputLines[^1]);
        Assert.DoesNotContain("True", off.OutputLines[^1]);
    }

    [Fact]
    public void The_image_is_what_the_initialisers_make_again() => VerifyLine.AssertNoDifference(app.App, "Tables");

    /// <summary>Nothing shows which tables differ from process to process then, so all are built anew that may.</summary>
    [Fact]
    public void So_it_is_with_one_capture()
    {
        var one = app.App.PublishingTo("one");
        var publish = one.Publish("-p:PreinitDeterminismCheck=false");
        BuildOutput.AssertNothingReported(publish);
        Assert.Contains("one capture, compared with no other", publish.Output);
        Assert.NotEqual(0u, ImageBytes.Flags(ImageBytes.Find(one.PublishFolder, "Tables")) & ImageBytes.NotCompared);
        Assert.Equal(0u, ImageBytes.Flags(ImageBytes.Find(app.App.PublishFolder, "Tables")) & ImageBytes.NotCompared);
        var restored = one.RunLogged(null, "--frozen");
        RestoreLine.AssertRestored(restored, "Tables");
        Assert.Equal(app.App.Run(arguments: "--frozen").MustSucceed().Output, restored.Output);
    }

    [Theory, Trait("Category", "Nightly")]
    [InlineData("trimmed single-file")]
    public void So_it_is_in_a_trimmed_app(string mode) => Check(PublishMode.All[mode]);

    [NativeTheory]
    [InlineData("native")]
    public void So_it_is_in_a_native_app(string mode) => Check(PublishMode.All[mode]);

    void Check(PublishMode mode)
    {
        var published = app.App.PublishingTo(mode.Name);
        BuildOutput.AssertNothingReported(published.Publish(["-r", Platform.RuntimeIdentifier, .. mode.Arguments]));
        var restored = published.RunLogged();
        RestoreLine.AssertRestored(restored, "Tables");
        Assert.Equal(app.App.Run([("PREINIT", "off")]).MustSucceed().Output, restored.Output);
    }
}
