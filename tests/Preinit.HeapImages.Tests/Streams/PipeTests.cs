using System.IO.Pipelines;

namespace Preinit.HeapImages.Tests.Streams;

public sealed class PipeTests
{
    [Fact]
    public async Task Several_images_go_through_a_pipe_that_holds_less_than_one()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 16 * 1024, resumeWriterThreshold: 8 * 1024));
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 3; i++)
                await HeapImage.SaveAsync(pipe.Writer, new World(i));
            await pipe.Writer.WriteAsync(new byte[] { 42 });
            await pipe.Writer.CompleteAsync();
        });
        for (var i = 0; i < 3; i++)
            World.AssertIs(i, await HeapImage.LoadAsync<World>(pipe.Reader));
        var rest = await pipe.Reader.ReadAsync();
        Assert.Equal([42], rest.Buffer.FirstSpan.ToArray());
        await writing;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(100_000)]
    public async Task A_pipe_that_ends_early_is_told_from_a_whole_one_and_keeps_its_bytes(int length)
    {
        var reader = PipeReader.Create(new CutStream(new MemoryStream(World.Image(1)[..length]), 999));
        Assert.Equal("PREINIT6103", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(reader))).Code);
        Assert.Equal(length, (await reader.ReadAtLeastAsync(length)).Buffer.Length);
    }

    [Fact]
    public async Task What_is_no_image_stays_in_the_pipe()
    {
        var reader = PipeReader.Create(new MemoryStream(new byte[1000]));
        Assert.Equal("PREINIT6103", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(reader))).Code);
        Assert.Equal(1000, (await reader.ReadAtLeastAsync(1000)).Buffer.Length);
    }

    [Fact]
    public async Task After_a_cancellation_the_image_is_loaded_all_the_same()
    {
        var image = World.Image(1);
        var pipe = new Pipe(new(pauseWriterThreshold: 0));
        await pipe.Writer.WriteAsync(image.AsMemory(0, 100_000));
        using var cancellation = new CancellationTokenSource();
        var loading = HeapImage.LoadAsync<World>(pipe.Reader, cancellation: cancellation.Token);
        Assert.False(loading.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loading);

        loading = HeapImage.LoadAsync<World>(pipe.Reader);
        pipe.Reader.CancelPendingRead();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loading);

        await pipe.Writer.WriteAsync(image.AsMemory(100_000));
        World.AssertIs(1, await HeapImage.LoadAsync<World>(pipe.Reader));
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_told()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 1000, resumeWriterThreshold: 500));
        var saving = HeapImage.SaveAsync(pipe.Writer, new World(1));
        Assert.False(saving.IsCompleted);
        await pipe.Reader.CompleteAsync();
        await Assert.ThrowsAsync<IOException>(() => saving);
    }

    [Fact]
    public async Task Saving_can_be_cancelled_while_nobody_reads()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 1000, resumeWriterThreshold: 500));
        using var cancellation = new CancellationTokenSource();
        var saving = HeapImage.SaveAsync(pipe.Writer, new World(1), cancellation: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);
    }

    [Fact]
    public async Task A_flush_that_is_cancelled_ends_the_saving()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 1000, resumeWriterThreshold: 500));
        var saving = HeapImage.SaveAsync(pipe.Writer, new World(1));
        pipe.Writer.CancelPendingFlush();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);
    }

    [Fact]
    public async Task A_header_that_promises_more_than_there_is_takes_no_memory()
    {
        var reader = PipeReader.Create(new MemoryStream(Headers.WithLength(World.Image(1), 1L << 55)));
        Assert.Equal("PREINIT6103", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(reader))).Code);
    }

    [Fact]
    public async Task More_than_is_allowed_is_refused_before_it_has_come()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 0));
        await pipe.Writer.WriteAsync(World.Image(1).AsMemory(0, 1000));
        var options = new LoadOptions { Verify = new() { MaxBytes = 100_000 } };
        Assert.Equal("PREINIT6123", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(pipe.Reader, options))).Code);
        var stream = new WaitingStream(World.Image(1).AsMemory(0, 1000), () => Assert.Fail("It reads on."));
        Assert.Equal("PREINIT6123", (await Assert.ThrowsAsync<HeapImageException>(() => HeapImage.LoadAsync<World>(stream, options))).Code);
    }

    [Fact]
    public async Task Progress_tells_the_bytes()
    {
        var told = new ProgressList();
        var image = World.Image(1);
        await HeapImage.LoadAsync<World>(PipeReader.Create(new MemoryStream(image)), new() { Progress = told });
        told.AssertCounts("Read", image.Length);
    }
}
