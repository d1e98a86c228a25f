namespace Preinit.EndToEnd;

/// <summary>The published app itself says whether its image fits, and nothing of the app runs for that.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SelfCheckTests(SelfCheckTests.Published published, Workspace workspace) : IClassFixture<SelfCheckTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Checked");
            Publish = App.Publish().MustSucceed();
            Intact = File.ReadAllBytes(App.PublishedAssembly);
        }

        public TestApp App { get; }
        public ProcessResult Publish { get; }
        public byte[] Intact { get; }
    }

    TestApp App => published.App;

    [Fact]
    public void A_publish_ends_with_it() => Assert.Matches(@"Preinit: checked Checked: \d+ objects, \d+ types, [1-9]\d* fields\n", published.Publish.Output);

    [Fact]
    public void No_code_of_the_app_runs()
    {
        var check = App.Run([("PREINIT", "check")]).MustSucceed();
        Assert.StartsWith("preinit: verified Checked: ", check.Output);
        Assert.Single(check.OutputLines);
        Assert.Equal(["module initialiser", "hook", "main 1"], App.Run().MustSucceed().OutputLines);
    }

    [Fact]
    public void An_app_that_does_not_hold_fails_the_publish()
    {
        // As if another tool had changed the assembly on its way to the publish folder.
        App.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Spoil" AfterTargets="CopyFilesToPublishDirectory" Condition="'$(Spoil)' == 'true'">
                <Copy SourceFiles="spoiled.dll" DestinationFiles="$(PublishDir)Checked.dll" />
              </Target>
            </Project>
            """);
        File.WriteAllBytes(Path.Combine(App.Folder, "spoiled.dll"), ImageBytes.Damaged(published.Intact, ImageDamage.HeapMiddle));
        var spoiled = App.PublishingTo("spoiled");

        var publish = spoiled.Publish("-p:Spoil=true");
        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains(BuildOutput.Reports(publish), r => (r.Severity, r.Code) == ("error", "PREINIT6001") && r.Message.Contains("checksum of its heap"));
        Assert.DoesNotContain("PREINIT6001", spoiled.Publish("-p:Spoil=true", "-p:PreinitSelfCheck=false").MustSucceed().Output);
        Assert.Contains("PREINIT6001", spoiled.Publish("-p:Spoil=true").Output); // and it is not taken for done
        Assert.Contains("Preinit: checked", App.PublishingTo("again").Publish().MustSucceed().Output);
    }

    [Fact]
    public void An_app_without_an_executable_is_checked_too()
    {
        var app = App.PublishingTo("no host");
        Assert.Contains("Preinit: checked", app.Publish("-p:UseAppHost=false").MustSucceed().Output);
    }

    /// <summary>With the initialisers as the way out, since nobody has seen the image fit.</summary>
    [NativeTheory]
    [InlineData("-p:PublishTrimmed=true")]
    [InlineData("-p:PublishAot=true")]
    [Trait("Category", "Nightly")]
    public void An_app_that_is_not_checked_checks_itself_at_each_start(string mode)
    {
        var app = workspace.Lay("Modes", project: "Modes", allSources: true);
        var publish = app.Publish("-r", Platform.RuntimeIdentifier, mode, "-p:PreinitSelfCheck=false");
        BuildOutput.AssertNothingReported(publish);
        Assert.DoesNotContain("Preinit: checked", publish.Output);

        var run = app.RunLogged();
        RestoreLine.AssertRestored(run, "Modes");
        Assert.Equal(app.Run([("PREINIT", "off")]).MustSucceed().Output, run.Output);
        Assert.NotEqual(0u, ImageBytes.Flags(ImageBytes.Find(app.PublishFolder, "Modes")) & ImageBytes.ProbeLayouts);
    }

    [Fact]
    public void Nothing_is_checked_where_nothing_was_frozen()
    {
        var publish = App.PublishingTo("off").Publish("-p:PreinitEnabled=false").MustSucceed();
        Assert.DoesNotContain("Preinit:", publish.Output);
    }
}
