namespace Preinit.EndToEnd;

/// <summary>With <c>PreinitFixedHashSeeds</c>, hash codes are the same in each process of an app, and tables need not be filled again.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class HashSeedTests(HashSeedTests.Published app) : IClassFixture<HashSeedTests.Published>
{
    const string Fixed = "-p:PreinitFixedHashSeeds=true";

    public sealed class Published(Workspace workspace) : TableTests.Published(workspace, [Fixed]);

    [Fact]
    public void Nothing_is_refused() => BuildOutput.AssertNothingReported(app.Publish);

    [Fact]
    public void Every_table_is_what_it_would_be_without_the_image()
    {
        var restored = app.App.RunLogged(null, "--frozen");
        RestoreLine.AssertRestored(restored, "Tables");
        var off = app.App.Run([("PREINIT", "off")], "--frozen").MustSucceed();
        Assert.Equal(off.OutputLines.SkipLast(1), restored.OutputLines.SkipLast(1));
        Assert.Equal("made at publish:" + string.Concat(Enumerable.Repeat(" True", 11)), restored.OutputLines[^1]);
    }

    [Fact]
    public void The_image_is_what_the_initialisers_make_again() => VerifyLine.AssertNoDifference(app.App, "Tables");

    [Fact]
    public void Hash_codes_are_the_same_in_each_process()
    {
        var codes = app.App.Run(arguments: "--hash-codes").MustSucceed().Output;
        Assert.Equal(codes, app.App.Run(arguments: "--hash-codes").MustSucceed().Output);
        Assert.Equal(codes, app.App.Run([("PREINIT", "off")], "--hash-codes").MustSucceed().Output);
    }

    /// <summary>Those are left whose hash codes are of objects: types, and what the program makes itself.</summary>
    [Fact, Trait("Category", "Nightly")]
    public void Fewer_tables_are_filled_again()
    {
        var random = app.App.PublishingTo("random");
        random.Publish().MustSucceed();
        var (with, without) = (ImageBytes.Rebuilds(app.App.PublishFolder, "Tables"), ImageBytes.Rebuilds(random.PublishFolder, "Tables"));
        Assert.InRange(with, 1, without / 2);
        Assert.NotEqual(random.Run(arguments: "--hash-codes").MustSucceed().Output, random.Run(arguments: "--hash-codes").MustSucceed().Output);
    }

    /// <summary>The image is of no use with other seeds.</summary>
    [Fact]
    public void Where_the_seeds_cannot_be_set_the_initialisers_run()
    {
        var whole = File.ReadAllBytes(app.App.PublishedAssembly);
        try
        {
            File.WriteAllBytes(app.App.PublishedAssembly, ImageBytes.WithSeedsOfAnotherRuntime(whole));
            var run = app.App.RunLogged();
            RestoreLine.AssertFellBack(run, "Tables", "the hash seeds were not set, since this is another build of the runtime");
            Assert.Equal(app.App.Run([("PREINIT", "off")]).MustSucceed().Output, run.Output);
        }
        finally
        {
            File.WriteAllBytes(app.App.PublishedAssembly, whole);
        }
    }

    [Theory]
    [Trait("Category", "Nightly")]
    [InlineData("trimmed single-file")]
    public void So_it_is_in_a_trimmed_app(string mode) => Check(PublishMode.All[mode]);

    [NativeTheory]
    [Trait("Category", "Nightly")]
    [InlineData("native")]
    public void So_it_is_in_a_native_app(string mode) => Check(PublishMode.All[mode]);

    void Check(PublishMode mode)
    {
        var published = app.App.PublishingTo(mode.Name);
        BuildOutput.AssertNothingReported(published.Publish(["-r", Platform.RuntimeIdentifier, Fixed, .. mode.Arguments]));
        Assert.Equal(ImageBytes.Rebuilds(app.App.PublishFolder, "Tables"), ImageBytes.Rebuilds(published.PublishFolder, "Tables"));
        var restored = published.RunLogged();
        RestoreLine.AssertRestored(restored, "Tables");
        Assert.Equal(app.App.Run([("PREINIT", "off")]).MustSucceed().Output, restored.Output);
        Assert.Equal(published.Run(arguments: "--hash-codes").MustSucceed().Output, published.Run(arguments: "--hash-codes").MustSucceed().Output);
    }
}
