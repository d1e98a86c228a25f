namespace Preinit.HeapImages.Tests.Streams;

public sealed class StreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(int.MaxValue)]
    public async Task Several_images_and_other_bytes_follow_one_another_however_the_stream_cuts_them(int most)
    {
        var stream = new MemoryStream();
        HeapImage.Save(stream, new World(1, cells: 50));
        await HeapImage.SaveAsync(stream, new World(2, cells: 50));
        stream.WriteByte(42);
        HeapImage.Save(stream, "three");
        stream.Position = 0;
        var cut = new CutStream(stream, most);

        World.AssertIs(1, HeapImage.Load<World>(cut));
        World.AssertIs(2, await HeapImage.LoadAsync<World>(cut));
        Assert.Equal(42, cut.ReadByte());
        Assert.Equal("three", HeapImage.Load<string>(cut));
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public async Task A_stream_may_begin_and_go_on_with_something_else()
    {
        var stream = new MemoryStream([1, 2, 3, .. World.Image(7), 9]) { Position = 3 };
        World.AssertIs(7, HeapImage.Load<World>(stream));
        Assert.Equal(9, stream.ReadByte());
        stream.Position = 3;
        World.AssertIs(7, await HeapImage.LoadAsync<World>(stream));
        Assert.Equal(9, stream.ReadByte());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(100_000)]
    [InlineData(-1)]
    public async Task A_stream_that_ends_early_is_told_from_a_whole_one(int length)
    {
        var image = World.Image(1);
        image = image[..(length < 0 ? ^1 : length)];
        Stream Open() => new CutStream(new MemoryStream(image), 5000);

        Assert.Equal("PREINIT6103", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(Open())).Code);
        Assert.Equal("PREINIT6103", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(Open()))).Code);
    }

    [Fact]
    public async Task What_is_no_image_is_known_by_its_first_bytes()
    {
        var stream = new MemoryStream(new byte[100_000]);
        Assert.Equal("PREINIT6103", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(stream)).Code);
        Assert.InRange(stream.Position, 1, 1000);
        Assert.Equal("PREINIT6103", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(stream))).Code);
        Assert.InRange(stream.Position, 1, 2000);
    }

    [Fact]
    public async Task A_header_that_promises_more_than_there_is_takes_no_memory()
    {
        var image = Headers.WithLength(World.Image(1), 1L << 55);
        Assert.Equal("PREINIT6103", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(new CutStream(new MemoryStream(image), 5000))).Code);
        Assert.Equal("PREINIT6103", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(new MemoryStream(image)))).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(-1)]
    public void A_length_that_cannot_be_is_damage(long length) => Assert.Equal("PREINIT6104",
        Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(new MemoryStream(Headers.WithLength(World.Image(1), length)))).Code);

    [Fact]
    public async Task Loading_can_be_cancelled_while_the_stream_has_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var stream = new WaitingStream(World.Image(1).AsMemory(0, 100_000), cancellation.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => HeapImage.LoadAsync<World>(stream, cancellation: cancellation.Token));
    }

    [Fact]
    public async Task The_graph_may_be_changed_as_soon_as_only_the_writing_goes_on()
    {
        var world = new World(1);
        var stream = new GatedStream();
        var saving = HeapImage.SaveAsync(stream, world);
        Assert.False(saving.IsCompleted);
        world.Cells.Clear();
        stream.Open();
        await saving;
        stream.Written.Position = 0;
        World.AssertIs(1, HeapImage.Load<World>(stream.Written));
    }

    [Fact]
    public async Task Progress_tells_the_bytes()
    {
        var told = new ProgressList();
        var stream = new MemoryStream();
        await HeapImage.SaveAsync(stream, new World(1), new() { Progress = told });
        told.AssertCounts("Write", stream.Length);

        stream.Position = 0;
        told = new();
        HeapImage.Load<World>(new CutStream(stream, 300_000), new() { Progress = told });
        told.AssertCounts("Read", stream.Length);

        stream.Position = 0;
        told = new();
        await HeapImage.LoadAsync<World>(stream, new() { Progress = told });
        told.AssertCounts("Read", stream.Length);
    }

    [Fact]
    public void A_graph_that_is_refused_writes_nothing()
    {
        var stream = new MemoryStream();
        Assert.Equal("PREINIT6101", Assert.Throws<HeapImageException>(() => HeapImage.Save(stream, Thread.CurrentThread)).Code);
        Assert.Equal(0, stream.Length);
    }
}
