namespace Preinit.EndToEnd;

/// <summary>An image that cannot be used is not: the original initialisers run, and the app says why if asked.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class FallbackTests(FallbackTests.Published published) : IClassFixture<FallbackTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Swapped", project: "Swapped");
            App.Publish().MustSucceed();
            RestoreLine.AssertRestored(App.RunLogged(), "Swapped");
            Intact = File.ReadAllBytes(App.PublishedAssembly);
            OtherLibrary = Path.Combine(App.Folder, "other", "Library.dll");
            App.Dotnet("build", "../Library/Library.csproj", "-p:Variant=OTHER", "-o", Path.GetDirectoryName(OtherLibrary)!).MustSucceed();
        }

        public TestApp App { get; }
        public byte[] Intact { get; }

        /// <summary>The library compiled from another source.</summary>
        public string OtherLibrary { get; }
    }

    const string Expected = "entry a entry b\n";

    TestApp App => published.App;

    [Theory]
    [InlineData(ImageDamage.Magic, "damaged")]
    [InlineData(ImageDamage.Version, "version")]
    [InlineData(ImageDamage.Length, "damaged")]
    [InlineData(ImageDamage.Metadata, "damaged")]
    [InlineData(ImageDamage.CoreLibraryId, "damaged|another build of the runtime")]
    [InlineData(ImageDamage.HeapStart, "damaged")]
    [InlineData(ImageDamage.HeapMiddle, "damaged")]
    [InlineData(ImageDamage.HeapEnd, "damaged")]
    public void A_damaged_image_is_not_used(ImageDamage damage, string reason) => WithAssembly(ImageBytes.Damaged(published.Intact, damage), () =>
    {
        var run = App.RunLogged();
        RestoreLine.AssertFellBack(run, "Swapped", $"({reason})");
        Assert.Equal(Expected, run.Output);
        var required = App.Run([("PREINIT", "require")]);
        Assert.NotEqual(0, required.ExitCode);
        Assert.Equal("", required.Output);
        Assert.Matches(reason, required.Errors);
    });

    [Fact]
    public void Another_library_than_at_publish_is_noticed()
    {
        var library = Path.Combine(App.PublishFolder, "Library.dll");
        var original = File.ReadAllBytes(library);
        try
        {
            File.Copy(published.OtherLibrary, library, overwrite: true);
            var run = App.RunLogged();
            RestoreLine.AssertFellBack(run, "Swapped", "Library");
            Assert.Equal(Expected, run.Output);
            Assert.Contains("Library", App.Run([("PREINIT", "require")]).Errors);
        }
        finally
        {
            File.WriteAllBytes(library, original);
        }
        RestoreLine.AssertRestored(App.RunLogged(), "Swapped");
    }

    /// <summary>What an initialiser does to the statics of another assembly is part of what it does.</summary>
    [Fact]
    public void State_of_a_library_is_as_the_initialisers_left_it() =>
        Assert.Equal("own from the app the app\n", App.RunLogged(arguments: "registry").MustSucceed().Output);

    void WithAssembly(byte[] content, Action test)
    {
        File.WriteAllBytes(App.PublishedAssembly, content);
        try
        {
            test();
        }
        finally
        {
            File.WriteAllBytes(App.PublishedAssembly, published.Intact);
        }
    }
}
