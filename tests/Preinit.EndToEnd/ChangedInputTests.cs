namespace Preinit.EndToEnd;

/// <summary>
/// What the initialisers read is an input of publish, though no project file says so. The app lies at a place that users have: its path
/// has blanks and letters beyond ASCII.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class ChangedInputTests(ChangedInputTests.Published published) : IClassFixture<ChangedInputTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Reading", project: "Reading", place: " Größen & Maße – ąž");
            App.Publish().MustSucceed();
            Assert.Equal("content, source, outside, first.txt\n", App.Run().MustSucceed().Output);
        }

        public TestApp App { get; }
    }

    TestApp App => published.App;

    [Theory]
    [InlineData("content.txt")]
    [InlineData("data/source.txt")]
    [InlineData("../outside.txt")]
    public void A_file_that_was_read(string file)
    {
        App.Write(file, "new " + Path.GetFileNameWithoutExtension(file));
        AssertCaptured();
        Assert.Contains("new " + Path.GetFileNameWithoutExtension(file), App.Run().Output);
    }

    [Fact]
    public void A_folder_that_was_listed()
    {
        App.Write("listed/second.txt", "");
        AssertCaptured();
        Assert.Contains("first.txt second.txt", App.Run().Output);
    }

    [Fact]
    public void A_file_that_nobody_read()
    {
        App.Write("unread.txt", "nor this");
        Assert.False(BuildOutput.Captured(App.Publish().MustSucceed()));
        Assert.Equal("nor this", File.ReadAllText(Path.Combine(App.PublishFolder, "unread.txt")));
    }

    void AssertCaptured()
    {
        Assert.True(BuildOutput.Captured(App.Publish().MustSucceed()));
        RestoreLine.AssertRestored(App.RunLogged(), "Reading");
    }
}
