namespace Preinit.EndToEnd;

/// <summary>Heap images of running programs, with the library from its package, in published apps.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LiveTests(LiveTests.Published apps) : IClassFixture<LiveTests.Published>
{
    /// <summary>The same app, published in two ways: code that is compiled when it runs, and precompiled code.</summary>
    public sealed class Published
    {
        public TestApp Compiled { get; }
        public TestApp Precompiled { get; }
        public string Folder { get; }

        public Published(Workspace workspace)
        {
            workspace.Pack("src/Preinit.HeapImages");
            var app = workspace.Lay("Live", allSources: true);
            Compiled = Publish(app, "framework-dependent");
            Precompiled = Publish(app, "single-file ReadyToRun");
            Folder = workspace.NewFolder("images");
        }

        static TestApp Publish(TestApp app, string mode)
        {
            var published = app.PublishingTo(mode);
            BuildOutput.AssertNothingReported(published.Publish(["-r", Platform.RuntimeIdentifier, .. PublishMode.All[mode].Arguments]));
            return published;
        }
    }

    const string Loaded = "one two 7 300 70000 ab 42 True\n";

    TestApp App(bool isPrecompiled) => isPrecompiled ? apps.Precompiled : apps.Compiled;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void What_one_app_saves_the_other_one_loads(bool saves, bool loads)
    {
        var image = Path.Combine(apps.Folder, $"{saves}-{loads}.heap");
        Assert.Equal("saved\n", App(saves).Run(arguments: ["save", image]).MustSucceed().Output);
        Assert.Equal(Loaded, App(loads).Run(arguments: ["load", image]).MustSucceed().Output);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Where_one_app_was_suspended_the_other_one_goes_on(bool saves, bool loads)
    {
        var image = Path.Combine(apps.Folder, $"{saves}-{loads}.point");
        Assert.Equal("Saved\n55\n", App(saves).Run(arguments: ["checkpoint", image]).MustSucceed().Output);
        Assert.Equal("Resumed\n55\n", App(loads).Run(arguments: ["resume", image]).MustSucceed().Output);
    }
}
