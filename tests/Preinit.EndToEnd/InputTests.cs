namespace Preinit.EndToEnd;

/// <summary>What initialisers read is refused, or the image belongs to it.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class InputTests(InputTests.Published published) : IClassFixture<InputTests.Published>
{
    const string Variable = "APP_SETTING";

    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Inputs");
            Publish = App.PublishWith(Variable, "first").MustSucceed();
        }

        public TestApp App { get; }
        public ProcessResult Publish { get; }
    }

    TestApp App => published.App;

    [Theory]
    [InlineData("PREINIT4004", "Everything", "does not allow: Environment.GetEnvironmentVariables at Program.cs(36): Everything, static initialisers.")]
    [InlineData("PREINIT4004", "Network", "it reads the network, which <PreinitInputPolicy>local</PreinitInputPolicy> does not allow: Dns.GetHostAddresses(\"localhost\") at Program.cs(42)")]
    [InlineData("PREINIT4005", "Running", "no thread is in the image: Thread.Start at Program.cs(52): Running.Start().")]
    public void What_is_not_allowed_is_refused_with_its_place(string code, string type, string what) =>
        Assert.Contains(BuildOutput.Reports(published.Publish), r => r.Code == code && r.Message.StartsWith($"{type} cannot be frozen", StringComparison.Ordinal) && r.Message.Contains(what));

    [Fact]
    public void The_image_belongs_to_the_variable()
    {
        var same = App.Run([("PREINIT_LOG", "1"), (Variable, "first")], "--frozen");
        RestoreLine.AssertRestored(same, "Inputs");
        Assert.Equal("first 328350\nmade at publish: True True\n", same.Output);

        var other = App.Run([("PREINIT_LOG", "1"), (Variable, "second")], "--frozen");
        RestoreLine.AssertFellBack(other, "Inputs", $"the environment variable {Variable} had another value when the initialisers ran");
        Assert.Equal("second 328350\nmade at publish: False False\n", other.Output);
        Assert.DoesNotContain("first", other.Errors);

        RestoreLine.AssertFellBack(App.RunLogged(), "Inputs", $"the environment variable {Variable} was set when the initialisers ran");
    }

    [Fact]
    public void The_next_publish_sees_another_value()
    {
        Assert.False(BuildOutput.Captured(App.PublishWith(Variable, "first").MustSucceed()));
        Assert.True(BuildOutput.Captured(App.PublishWith(Variable, "second").MustSucceed()));
        RestoreLine.AssertRestored(App.Run([("PREINIT_LOG", "1"), (Variable, "second")]), "Inputs");
        Assert.True(BuildOutput.Captured(App.PublishWith(Variable, "first").MustSucceed()));
    }
}
