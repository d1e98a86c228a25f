namespace Preinit.EndToEnd;

/// <summary>A published app compares its image with what its initialisers make where it is now.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class VerifyTests(VerifyTests.Published published) : IClassFixture<VerifyTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Verified", allSources: true);
            BuildOutput.AssertNothingReported(App.Publish());
            Limits = Path.Combine(App.PublishFolder, "limits.txt");
        }

        public TestApp App { get; }

        /// <summary>A file that an initialiser reads.</summary>
        public string Limits { get; }
    }

    TestApp App => published.App;

    /// <summary>
    /// The initialisers run as at publish, with <c>[BeforeCapture]</c> methods and threads that are waited for; neither <c>Main</c> nor
    /// <c>[AfterRestore]</c> methods do.
    /// </summary>
    [Fact]
    public void Without_a_change_there_is_no_difference()
    {
        VerifyLine.AssertNoDifference(App, "Verified");
        Assert.Single(App.Run([("PREINIT", "verify")]).OutputLines);
        Assert.Equal(["hook first True, second 2, before capture", "main 2 2 3 48 7 1"], App.Run().MustSucceed().OutputLines);
    }

    [Fact]
    public void What_the_initialisers_make_otherwise_here_is_printed_with_its_path() => WithLimits("depth 8\nretries 5\nwidth 80", () =>
    {
        var run = App.Run([("PREINIT", "verify")]);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("""
            preinit: Settings.Retries.Value: 3 in the image, 5 from the initialisers
            preinit: Settings.Reads: 2 in the image, 3 from the initialisers
            preinit: Order.Steps._items[1]: "second 2" in the image, "second 3" from the initialisers
            preinit: Settings.Limits["width"]: no entry in the image, a Limit from the initialisers
            preinit: not verified Verified: 12 roots, 14 objects compared, 4 differences

            """, run.Output);
    });

    [Fact]
    public void An_initialiser_that_fails_here_is_reported() => WithLimits("depth", () =>
    {
        var run = App.Run([("PREINIT", "verify")]);
        Assert.Equal(3, run.ExitCode);
        Assert.Matches(@"\Apreinit: not verified Verified: IndexOutOfRangeException: [^\n]+\n\z", run.Output);
    });

    [Fact]
    public void An_image_that_cannot_be_used_is_reported()
    {
        var intact = File.ReadAllBytes(App.PublishedAssembly);
        File.WriteAllBytes(App.PublishedAssembly, ImageBytes.Damaged(intact, ImageDamage.HeapMiddle));
        try
        {
            var run = App.Run([("PREINIT", "verify")]);
            Assert.Equal((3, "preinit: not verified Verified: the image is damaged: a checksum of its heap is wrong\n"), (run.ExitCode, run.Output));
        }
        finally
        {
            File.WriteAllBytes(App.PublishedAssembly, intact);
        }
    }

    [Theory]
    [InlineData("framework-dependent without fallback")]
    [InlineData("trimmed with fallback")]
    [Trait("Category", "Nightly")]
    public void It_compares_what_there_is(string mode) => Check(PublishMode.All[mode]);

    [NativeTheory]
    [InlineData("native with fallback")]
    [Trait("Category", "Nightly")]
    public void It_compares_what_there_is_in_a_native_app(string mode) => Check(PublishMode.All[mode]);

    void Check(PublishMode mode)
    {
        var app = App.PublishingTo(mode.Name);
        BuildOutput.AssertNothingReported(app.Publish(["-r", Platform.RuntimeIdentifier, .. mode.Arguments]));
        if (!mode.HasFallback)
        {
            VerifyLine.AssertImageOnly(app, "Verified");
            return;
        }
        VerifyLine.AssertNoDifference(app, "Verified");
        File.WriteAllText(Path.Combine(app.PublishFolder, "limits.txt"), "retries 5\ndepth 8\n");
        var run = app.Run([("PREINIT", "verify")]);
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("preinit: Settings.Limits[\"retries\"].Value: 3 in the image, 5 from the initialisers\n", run.Output);
    }

    void WithLimits(string content, Action test)
    {
        var intact = File.ReadAllText(published.Limits);
        File.WriteAllText(published.Limits, content);
        try
        {
            test();
        }
        finally
        {
            File.WriteAllText(published.Limits, intact);
        }
    }
}
