namespace Preinit.EndToEnd;

/// <summary>Numbers that were computed from identity hash codes are right in the image if these are all of objects in it, and only then.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class IdentityTests(Workspace workspace)
{
    const string Expected = "100 100\nFalse\n";

    [Fact]
    public void Those_of_objects_of_the_image_are_kept()
    {
        var app = workspace.Lay("Identities");
        BuildOutput.AssertNothingReported(app.Publish());
        var run = app.RunLogged(null, "--frozen");
        RestoreLine.AssertRestored(run, "Identities");
        Assert.Equal(Expected + "made at publish: True\n", run.Output);
        VerifyLine.AssertNoDifference(app, "Identities");
    }

    [Theory]
    [InlineData("TYPE")]
    [InlineData("FRAMEWORK")]
    public void Those_of_others_are_refused(string source)
    {
        var app = workspace.Lay("Identities");
        var publish = app.Publish($"-p:Variant={source}").MustSucceed();
        Assert.Contains(BuildOutput.Reports(publish), r => r.Code == "PREINIT4001" && r.Message.StartsWith("Nodes ", StringComparison.Ordinal));
        Assert.Equal(Expected, app.Run().MustSucceed().Output);
    }
}
