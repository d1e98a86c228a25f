namespace Preinit.EndToEnd;

/// <summary>Initialisers that change the framework's own state: what can be is done again at start-up, of the others each is reported and not frozen.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class FrameworkStateTests(FrameworkStateTests.Published app) : IClassFixture<FrameworkStateTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("FrameworkState", allSources: true);
            Publish = App.Publish().MustSucceed();
            Off = App.Run([("PREINIT", "off")], "--frozen").MustSucceed();
        }

        public TestApp App { get; }
        public ProcessResult Publish { get; }
        public ProcessResult Off { get; }
    }

    [Theory]
    [InlineData("SetsObject", "AppContext.GetData(\"Sample.Names\")")]
    [InlineData("SetsVariable", "Environment.GetEnvironmentVariable(\"SAMPLE_GREETING\")")]
    [InlineData("SetsDirectory", "Environment.CurrentDirectory")]
    [InlineData("SetsExitCode", "Environment.ExitCode")]
    [InlineData("SetsOutput", "Console.Out")]
    [InlineData("SetsInput", "Console.In")]
    [InlineData("SetsEncoding", "Console.OutputEncoding")]
    [InlineData("SetsCulture", "CultureInfo.CurrentCulture")]
    [InlineData("SetsThreadCulture", "CultureInfo.DefaultThreadCurrentCulture")]
    [InlineData("SetsAmbient", "System.Threading.AsyncLocal`1[System.String].Value")]
    [InlineData("SetsThreadPool", "ThreadPool.GetMinThreads()")]
    [InlineData("SetsCollector", "GCSettings.LatencyMode")]
    [InlineData("SetsCache", "Regex.CacheSize")]
    [InlineData("Subscribes", "AppDomain.CurrentDomain.FirstChanceException")]
    [InlineData("AddsTraceListener", "Trace.Listeners")]
    [InlineData("AddsActivityListener", "ActivitySource.AddActivityListener()")]
    [InlineData("AddsDatabase", "DbProviderFactories.GetFactory(\"sample\")")]
    public void A_change_is_reported_with_the_initialiser_that_made_it(string type, string state) =>
        Assert.Single(Reports(type), r => (r.Severity, r.Code) == ("warning", "PREINIT3021") && r.Message.Contains($": {state} cannot be kept: "));

    [Fact]
    public void The_texts_are_these() => ExactTexts.AssertSame("FrameworkState", app.Publish.Output);

    [Fact]
    public void What_two_runs_set_differently_is_not_set_again() =>
        Assert.Single(Reports("SetsDifferentData"), r => r.Code == "PREINIT4001" && r.Message.Contains(": AppContext.GetData(\"Sample.Started\") cannot be kept: "));

    [Theory]
    [InlineData("SetsSwitch")]
    [InlineData("SetsData")]
    [InlineData("RegistersCodePages")]
    [InlineData("RegistersProvider")]
    [InlineData("RegisteringMethod")]
    [InlineData("LooksAround")]
    public void What_can_be_made_again_or_is_put_back_is_not_reported(string type) =>
        Assert.DoesNotContain(BuildOutput.Reports(app.Publish), r => r.Message.StartsWith(type, StringComparison.Ordinal));

    [Fact]
    public void The_framework_is_in_the_same_state_as_without_the_image() => AssertSame(app.App);

    [Fact]
    public void The_image_is_what_the_initialisers_make_again() => VerifyLine.AssertNoDifference(app.App, "FrameworkState");

    [Theory, Trait("Category", "Nightly")]
    [InlineData("trimmed single-file")]
    public void So_it_is_in_a_trimmed_app(string mode) => Check(PublishMode.All[mode]);

    [NativeTheory, Trait("Category", "Nightly")]
    [InlineData("native")]
    public void So_it_is_in_a_native_app(string mode) => Check(PublishMode.All[mode]);

    void Check(PublishMode mode)
    {
        var published = app.App.PublishingTo(mode.Name);
        var publish = published.Publish(["-r", Platform.RuntimeIdentifier, .. mode.Arguments]).MustSucceed();
        Assert.All(BuildOutput.Reports(publish), r => Assert.Contains(r.Code, (string[])["PREINIT3021", "PREINIT3002", "PREINIT4001"]));
        Assert.DoesNotContain(" warning IL", publish.Output);
        AssertSame(published);
    }

    void AssertSame(TestApp published)
    {
        var restored = published.RunLogged(null, "--frozen");
        RestoreLine.AssertRestored(restored, "FrameworkState");
        Assert.Equal(app.Off.OutputLines.SkipLast(1), restored.OutputLines.SkipLast(1));
        Assert.Equal("made at publish:" + string.Concat(Enumerable.Repeat(" True", 6)), restored.OutputLines[^1]);
        Assert.DoesNotContain("True", app.Off.OutputLines[^1]);
    }

    IReadOnlyList<Reported> Reports(string type) =>
        [.. BuildOutput.Reports(app.Publish).Where(r => r.Message.StartsWith($"{type} ", StringComparison.Ordinal))];
}
