using System.Reflection.Metadata;

namespace Preinit.EndToEnd;

/// <summary>Libraries with marked types: Chain refers to Middle, and Middle to Bottom.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LibraryTests(LibraryTests.Published published) : IClassFixture<LibraryTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Chain", project: "Chain");
            App.Build().MustSucceed();
            var built = Snapshot.Of(BottomFolder);
            Publish = App.Publish("--no-build");
            LeavesTheBuildAlone = Snapshot.Of(BottomFolder).SequenceEqual(built);
        }

        public TestApp App { get; }
        public ProcessResult Publish { get; }
        public bool LeavesTheBuildAlone { get; }

        string BottomFolder => Path.Combine(App.Folder, "..", "Bottom", "bin");
    }

    TestApp App => published.App;

    [Fact]
    public void Everything_is_restored_and_objects_stay_the_same()
    {
        BuildOutput.AssertNothingReported(published.Publish);
        var run = App.RunLogged();
        RestoreLine.AssertRestored(run, "Chain");
        Assert.Equal(App.Run([("PREINIT", "off")]).MustSucceed().Output, run.Output);
        Assert.Contains("identity: True True\n", run.Output);
        Assert.Contains("unmarked: own entry entry of the app\n", run.Output);
        Assert.Contains("module initialiser: eee 1 eee seen\n", run.Output);
        Assert.Equal("True True True True\n", App.Run(arguments: "frozen").MustSucceed().Output);
    }

    [Fact]
    public void Libraries_come_before_the_app() => Assert.Equal("Fill Shelf Compose Table Own after Registry after Greeting after Own\n",
        App.Run(arguments: "order").MustSucceed().Output);

    [Theory]
    [InlineData("Bottom")]
    [InlineData("Middle")]
    public void A_rewritten_library_has_its_symbols(string name)
    {
        var library = Path.Combine(App.PublishFolder, name + ".dll");
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(library, ".pdb")));
        Assert.Equal(AssemblyFacts.Of(File.ReadAllBytes(library)).Symbols, new BlobContentId(provider.GetMetadataReader().DebugMetadataHeader!.Id));
    }

    [Fact]
    public void The_libraries_own_build_is_left_alone() => Assert.True(published.LeavesTheBuildAlone);
}
