namespace Preinit.HeapImages.Tests.Streams;

public sealed class PathTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Image => folder["image"];

    [Fact]
    public async Task Files_are_saved_and_loaded_without_blocking()
    {
        await HeapImage.SaveAsync(Image, new World(3));
        World.AssertIs(3, await HeapImage.LoadAsync<World>(Image));
        World.AssertIs(3, HeapImage.Load<World>(Image));
    }

    [Fact]
    public async Task Bytes_behind_the_image_are_a_mistake()
    {
        File.WriteAllBytes(Image, [.. World.Image(1), 0]);
        Assert.Equal("PREINIT6103", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(Image))).Code);
        Assert.Equal("PREINIT6103", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(Image)).Code);
    }

    [Theory]
    [InlineData("Scan")]
    [InlineData("Encode")]
    [InlineData("Write")]
    public async Task A_cancelled_save_leaves_the_old_file_and_nothing_else(string stage)
    {
        HeapImage.Save(Image, new World(1));
        using var cancellation = new CancellationTokenSource();
        var options = new SaveOptions { Progress = new Canceller(cancellation, stage) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => HeapImage.SaveAsync(Image, new World(2), options, cancellation.Token));
        World.AssertIs(1, HeapImage.Load<World>(Image));
        Assert.Equal([Image], Directory.GetFiles(folder.Root));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_the_old_file_and_nothing_else()
    {
        HeapImage.Save(Image, new World(1));
        await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.SaveAsync(Image, Thread.CurrentThread));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => HeapImage.SaveAsync(Image, new World(2), new() { Progress = new Thrower("Write") }));
        World.AssertIs(1, await HeapImage.LoadAsync<World>(Image));
        Assert.Equal([Image], Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void What_dead_processes_left_behind_is_removed_and_what_is_being_written_is_not()
    {
        using var writing = TemporaryFile.Create(Image, isAsynchronous: false);
        File.WriteAllText(folder["image.abcdefgh.ijk.tmp"], "left behind");
        string[] others = [folder["image.tmp"], folder["image.other.tmp"], folder["other.abcdefgh.ijk.tmp"], folder["image.abcdefgh.ijk"]];
        foreach (var other in others)
            File.WriteAllText(other, "somebody's");

        HeapImage.Save(Image, new World(1));

        Assert.Equal([.. others.Append(Image).Append(writing.Stream.Name).Order()], Directory.GetFiles(folder.Root).Order());
        writing.TakeItsPlace();
        Assert.Equal(0, new FileInfo(Image).Length);
    }

    [Fact]
    public async Task Many_save_to_one_file_at_once_while_others_read_it()
    {
        await HeapImage.SaveAsync(Image, new World(0, cells: 20));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await HeapImage.SaveAsync(Image, new World(n, cells: 20));
                var loaded = HeapImage.Load<World>(Image);
                World.AssertIs(loaded.Number, loaded);
            }
        })));
        Assert.Equal([Image], Directory.GetFiles(folder.Root));
    }

    sealed class Canceller(CancellationTokenSource cancellation, string stage) : IProgress<HeapImageProgress>
    {
        public void Report(HeapImageProgress value)
        {
            if (value.Stage == stage)
                cancellation.Cancel();
        }
    }

    sealed class Thrower(string stage) : IProgress<HeapImageProgress>
    {
        public void Report(HeapImageProgress value)
        {
            if (value.Stage == stage && value.Done > 0)
                throw new InvalidTimeZoneException();
        }
    }
}
