namespace Preinit.EndToEnd;

/// <summary>What an initialiser does to statics that are not in the image would be lost; so it is not frozen.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class OutsideChangeTests(OutsideChangeTests.Published app) : IClassFixture<OutsideChangeTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            var app = workspace.Lay("Outside");
            Publish = app.Publish().MustSucceed();
            Plain = app.Run();
            Off = app.Run([("PREINIT", "off")]);
        }

        public ProcessResult Publish { get; }
        public ProcessResult Plain { get; }
        public ProcessResult Off { get; }
    }

    [Fact]
    public void The_texts_are_these() => ExactTexts.AssertSame("Outside", app.Publish.Output);

    [Fact]
    public void A_change_is_reported_with_its_path() => Assert.Contains(BuildOutput.Reports(app.Publish),
        r => (r.Severity, r.Code) == ("warning", "PREINIT3018") && r.Message.Contains(": Early.Items cannot be kept: "));

    [Fact]
    public void The_output_is_right_nevertheless()
    {
        Assert.Equal("early marked\n", app.Plain.MustSucceed().Output);
        Assert.Equal(app.Off.MustSucceed().Output, app.Plain.Output);
    }
}
