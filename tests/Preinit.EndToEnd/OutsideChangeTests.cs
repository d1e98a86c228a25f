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

    [Theory]
    [InlineData("Cache`1[System.Int32].Value")]
    [InlineData("Cache`1[System.String].Items")]
    [InlineData("Early.Items")]
    public void A_change_is_reported_with_its_path(string path) => Assert.Contains(BuildOutput.Reports(app.Publish),
        r => (r.Severity, r.Code) == ("warning", "PREINIT3018") && r.Message.Contains($": {path} cannot be kept: "));

    [Fact]
    public void The_output_is_right_nevertheless()
    {
        Assert.Equal("5 one early marked\n", app.Plain.MustSucceed().Output);
        Assert.Equal(app.Off.MustSucceed().Output, app.Plain.Output);
    }
}
