namespace Preinit.EndToEnd;

[Collection(EndToEndCollection.Name)]
public sealed class RequiredTests(Workspace workspace)
{
    [Fact]
    public void What_is_required_and_cannot_be_frozen_is_an_error()
    {
        var app = workspace.Lay("Required");
        var publish = app.Publish("-clp:Summary");

        Assert.NotEqual(0, publish.ExitCode);
        Assert.Equal(1, BuildOutput.ErrorCount(publish));
        var error = Assert.Single(BuildOutput.Reports(publish));
        Assert.Equal(("error", "PREINIT3003"), (error.Severity, error.Code));
        Assert.Contains("HoldsThread.Worker cannot be kept", error.Message);
        Assert.Matches(@"Program\.cs\(\d+,\d+\)", error.Position);
        Assert.False(File.Exists(app.PublishedAssembly));
        ExactTexts.AssertSame("Required", publish.Output);
    }
}
