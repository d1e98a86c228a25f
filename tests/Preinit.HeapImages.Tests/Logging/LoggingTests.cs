using Microsoft.Extensions.Logging;
using Preinit.HeapImages.Tests.Streams;

namespace Preinit.HeapImages.Tests.Logging;

public sealed class LoggingTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly LogList log = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_saved_and_loaded_is_told_with_its_size()
    {
        log.SavingHeapImage("the world", options => HeapImage.Save(folder["x"], new World(1), options));
        var saved = log.Entries[^1];
        Assert.Equal((LogLevel.Information, "HeapImageSaved"), (saved.Level, saved.Event));
        Assert.Equal(("the world", new FileInfo(folder["x"]).Length), (saved.Values["Image"], saved.Values["Bytes"]));
        Assert.True((long)saved.Values["Objects"]! > 4000);
        Assert.StartsWith("saved the world: ", saved.Text);

        log.Entries.Clear();
        World.AssertIs(1, log.LoadingHeapImage("the world", options => HeapImage.Load<World>(folder["x"], options)));
        var loaded = log.Entries[^1];
        Assert.Equal("HeapImageLoaded", loaded.Event);
        Assert.Equal((saved.Values["Objects"], saved.Values["Bytes"]), (loaded.Values["Objects"], loaded.Values["Bytes"]));
    }

    [Fact]
    public async Task Asynchronous_ones_too()
    {
        await log.SavingHeapImageAsync("x", options => HeapImage.SaveAsync(folder["x"], new World(1), options));
        World.AssertIs(1, await log.LoadingHeapImageAsync("x", options => HeapImage.LoadAsync<World>(folder["x"], options)));
        Assert.Equal(["HeapImageSaved", "HeapImageLoaded"], log.Entries.Where(e => e.Level == LogLevel.Information).Select(e => e.Event));
    }

    [Fact]
    public void Stages_and_bytes_have_lower_levels()
    {
        log.SavingHeapImage("x", options => HeapImage.Save(folder["x"], new World(1), options));
        Assert.Equal(["Scan", "Encode", "Write"], log.Entries.Where(e => e.Level == LogLevel.Debug).Select(e => e.Values["Stage"]));
        Assert.Contains(log.Entries, e => e is { Level: LogLevel.Trace, Event: "HeapImageTransfer" });
    }

    [Fact]
    public void Each_refused_object_has_a_message()
    {
        var graph = new List<object> { Thread.CurrentThread, new MemoryStream(), new FileStream(folder["open"], FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.DeleteOnClose) };
        var problem = Assert.Throws<HeapImageException>(() => log.SavingHeapImage("x", options => HeapImage.Save(folder["x"], graph, options)));
        var told = Assert.Single(log.Entries, e => e.Event == "HeapImageProblem");
        Assert.Equal((LogLevel.Error, "PREINIT6101", "x could not be saved: PREINIT6101: 2 objects were refused"), (told.Level, told.Values["Code"], told.Text));
        Assert.Same(problem, told.Exception);
        Assert.Equal(problem.Refusals.Select(r => r.Path), log.Entries.Where(e => e.Event == "HeapImageRefusal").Select(e => e.Values["Path"]));
        Assert.DoesNotContain(log.Entries, e => e.Event == "HeapImageSaved");
        ((FileStream)graph[2]).Dispose();
    }

    [Fact]
    public async Task Other_ends_are_told_too()
    {
        File.WriteAllText(folder["x"], "no image");
        Assert.Throws<HeapImageException>(() => log.LoadingHeapImage("x", options => HeapImage.Load<World>(folder["x"], options)));
        Assert.Contains("x could not be loaded: PREINIT6103: this is not a complete heap image", log.Entries[^1].Text);
        Assert.Throws<FileNotFoundException>(() => log.LoadingHeapImage("y", options => HeapImage.Load<World>(folder["y"], options)));
        Assert.Equal((LogLevel.Error, "HeapImageFailed"), (log.Entries[^1].Level, log.Entries[^1].Event));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => log.SavingHeapImageAsync("z", options => HeapImage.SaveAsync(folder["z"], new World(1), options, new(canceled: true))));
        Assert.Equal((LogLevel.Information, "z was not saved: it was given up"), (log.Entries[^1].Level, log.Entries[^1].Text));
    }

    [Fact]
    public void Who_listened_before_listens_on_and_a_log_without_interest_is_given_nothing()
    {
        var (told, silent) = (new ProgressList(), new LogList(LogLevel.None));
        var image = World.Image(1);
        silent.LoadingHeapImage("x", options => HeapImage.Load<World>(new CutStream(new MemoryStream(image), 50_000), options), new() { Progress = told });
        told.AssertCounts("Read", image.Length);
        Assert.Empty(silent.Entries);
    }
}
