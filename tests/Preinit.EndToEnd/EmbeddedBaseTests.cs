namespace Preinit.EndToEnd;

/// <summary>A running app saves what has changed since it was published, and other processes of it load that.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class EmbeddedBaseTests
{
    readonly Workspace workspace;

    public EmbeddedBaseTests(Workspace workspace)
    {
        this.workspace = workspace;
        workspace.PackOnce("src/Preinit.HeapImages");
    }

    const string Loaded = """
        first: 2000 changed True 0 False False 1998998
        second: 2001 changed True 0 False True 1998996
        keyed: 10 changed True
        table: first second -1 -778452863 600000
        now: 2000 entry 7 1 9

        """;

    [Fact]
    public void What_changed_since_the_publish_is_a_small_image() => What_changed_since_the_publish_is_small("framework-dependent");

    [NativeTheory, Trait("Category", "Nightly")]
    [InlineData("native")]
    [InlineData("native with fallback")]
    public void What_changed_since_the_publish_is_a_small_image_of_native_code_too(string mode) => What_changed_since_the_publish_is_small(mode);

    [Theory, Trait("Category", "Nightly")]
    [InlineData("single-file ReadyToRun")]
    [InlineData("trimmed single-file ReadyToRun")]
    [InlineData("trimmed with fallback")]
    public void What_changed_since_the_publish_is_small(string mode)
    {
        var app = workspace.Lay("Based", allSources: true).PublishingTo(mode);
        BuildOutput.AssertNothingReported(app.Publish(["-r", Platform.RuntimeIdentifier, .. PublishMode.All[mode].Arguments]));
        var folder = workspace.NewFolder(mode.Replace(' ', '-'));

        var saved = app.Run(arguments: ["save", folder]).MustSucceed().Output.Split('\n');
        Assert.Equal("second: True first", saved[1]);
        Assert.StartsWith("first: True embedded:Based", saved[0]);
        Assert.EndsWith("#Based.Registry.Entries", saved[0]);
        Assert.StartsWith("keyed: True embedded:Based", saved[2]);
        Assert.StartsWith("table: True embedded:Based", saved[3]);

        Assert.Equal(Loaded, app.Run(arguments: ["load", folder]).MustSucceed().Output);
        if (PublishMode.All[mode].HasFallback)
            Assert.Equal(Loaded, app.Run([("PREINIT", "off")], ["load", folder]).MustSucceed().Output);

        var flat = workspace.Preinit("flatten", Path.Combine(folder, "second"), "--app", app.PublishFolder, "-o", Path.Combine(folder, "second")).MustSucceed();
        Assert.Contains("2 changes merged", flat.Output);
        Assert.Equal(Loaded, app.Run(arguments: ["load", folder]).MustSucceed().Output);
    }

    [Fact]
    public void Another_build_of_the_app_has_another_base()
    {
        var app = workspace.Lay("Based", allSources: true);
        var folder = workspace.NewFolder("builds");
        app.Publish().MustSucceed();
        app.Run(arguments: ["save", folder]).MustSucceed();
        app.Replace("Registry.cs", "$\"entry {number}\"", "$\"entry no. {number}\"");
        app.Publish().MustSucceed();
        var refused = app.Run(arguments: ["load", folder]);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("PREINIT6131", refused.Errors);
        Assert.Contains("what Based.Registry.Entries held in another build of the app", refused.Errors);
    }

    [Fact]
    public void Without_an_image_there_is_no_base()
    {
        var app = workspace.Lay("Based", allSources: true);
        app.Build().MustSucceed();
        var refused = app.RunBuilt("save", workspace.NewFolder("none"));
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("PREINIT6132: Based.Registry.Entries", refused.Errors);
    }

    [NativeTheory, Trait("Category", "Nightly")]
    [InlineData("native")]
    public void Native_code_that_does_not_know_its_fields_says_so(string mode)
    {
        var app = workspace.Lay("Based", allSources: true);
        BuildOutput.AssertNothingReported(app.Publish(["-r", Platform.RuntimeIdentifier, .. PublishMode.All[mode].Arguments, "-p:IlcTrimMetadata=true"]));
        var folder = workspace.NewFolder("unaware");
        foreach (var command in (string[])["base", "save"])
        {
            var refused = app.Run(arguments: [command, folder]);
            Assert.NotEqual(0, refused.ExitCode);
            Assert.Contains("PREINIT6109", refused.Errors);
        }
    }
}
