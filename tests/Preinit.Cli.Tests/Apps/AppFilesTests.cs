namespace Preinit.Cli.Tests;

/// <summary>Files that are written while an app is measured are noticed.</summary>
public sealed class AppFilesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("preinit").FullName;
    readonly PublishedApp app;

    public AppFilesTests()
    {
        app = new(Write("Shop", "1"));
        Write("Shop.dll", "2");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_nobody_writes_stays() => Assert.Null(AppFiles.Of(app).Changed());

    [Fact]
    public void What_the_app_itself_may_write_does_not_count()
    {
        var files = AppFiles.Of(app);
        Write("log.txt", "started");
        Assert.Null(files.Changed());
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("Shop.dll")]
    [InlineData("New.dll")]
    public void What_was_written_is_named(string name)
    {
        var files = AppFiles.Of(app);
        Assert.Equal(Write(name, "another"), files.Changed());
    }

    [Fact]
    public void A_file_of_the_same_length_has_another_time()
    {
        var files = AppFiles.Of(app);
        File.SetLastWriteTimeUtc(app.Path, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(app.Path, files.Changed());
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
