using System.Buffers;
using System.IO.Pipelines;
using Preinit.HeapImages.Tests.Streams;

namespace Preinit.HeapImages.Tests.Worlds;

public sealed class FlattenTests : IDisposable
{
    static readonly byte[] secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    readonly TemporaryFolder folder = new();
    readonly byte[] first, change, flat;
    readonly LoadOptions options;

    public FlattenTests()
    {
        var world = new World(1);
        HeapImage.Save(folder["first"], world);
        world.Cells["1/5"][7] = -1;
        HeapImage.SaveDelta(folder["change"], folder["first"], world);
        HeapImage.Flatten(folder["change"], folder["flat"]);
        (first, change, flat) = (File.ReadAllBytes(folder["first"]), File.ReadAllBytes(folder["change"]), File.ReadAllBytes(folder["flat"]));
        options = new() { Bases = _ => new MemoryStream(first) };
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task From_anywhere_to_anywhere_it_is_the_same_image()
    {
        await HeapImage.FlattenAsync(folder["change"], folder["x"]);
        Assert.Equal(flat, File.ReadAllBytes(folder["x"]));

        var (input, output) = (new MemoryStream([.. change, 1]), new MemoryStream());
        HeapImage.Flatten(input, output, options);
        Assert.Equal(flat, output.ToArray());
        Assert.Equal(change.Length, input.Position);

        (input, output) = (new MemoryStream([.. change, 1]), new MemoryStream());
        await HeapImage.FlattenAsync(new CutStream(input, 99), output, options);
        Assert.Equal(flat, output.ToArray());

        var buffer = new ArrayBufferWriter<byte>();
        HeapImage.Flatten(change, buffer, options);
        Assert.Equal(flat, buffer.WrittenSpan.ToArray());
        buffer = new();
        HeapImage.Flatten(new ReadOnlySequence<byte>(change), buffer, options);
        Assert.Equal(flat, buffer.WrittenSpan.ToArray());

        var pipe = new Pipe();
        var flattening = HeapImage.FlattenAsync(PipeReader.Create(new MemoryStream(change)), pipe.Writer, options);
        Assert.Equal(-1, (await HeapImage.LoadAsync<World>(pipe.Reader)).Cells["1/5"][7]);
        await flattening;
    }

    [Fact]
    public void Progress_tells_the_bytes()
    {
        var told = new ProgressList();
        HeapImage.Flatten(new MemoryStream(change), new MemoryStream(), options with { Progress = told });
        told.AssertCounts("Write", flat.Length);
    }

    [Fact]
    public async Task A_cancellation_leaves_the_file()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        Assert.ThrowsAny<OperationCanceledException>(() => HeapImage.Flatten(folder["change"], folder["change"], null, cancellation.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => HeapImage.FlattenAsync(folder["change"], folder["change"], null, cancellation.Token));
        Assert.Equal(change, File.ReadAllBytes(folder["change"]));
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_told()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 1000, resumeWriterThreshold: 500));
        var flattening = HeapImage.FlattenAsync(PipeReader.Create(new MemoryStream(change)), pipe.Writer, options);
        await pipe.Reader.CompleteAsync();
        await Assert.ThrowsAsync<IOException>(() => flattening);
    }

    [Fact]
    public void Only_what_is_trusted_is_merged()
    {
        var trusting = new LoadOptions { TrustedKeys = [HeapImageKey.Hmac("k1", secret)] };
        var signed = new SaveOptions { Signer = HeapImageSigner.Hmac("k1", secret) };
        Assert.Equal("PREINIT6124", Assert.Throws<HeapImageException>(() => HeapImage.Flatten(folder["change"], folder["x"], trusting)).Code);
        HeapImage.SaveDelta(folder["signed"], folder["first"], new World(1), signed);
        Assert.Equal("PREINIT6124", Assert.Throws<HeapImageException>(() => HeapImage.Flatten(folder["signed"], folder["x"], trusting)).Code);
        Assert.False(File.Exists(folder["x"]));
        HeapImage.Save(folder["first"], new World(1), signed);
        HeapImage.SaveDelta(folder["signed"], folder["first"], new World(1), signed);
        HeapImage.Flatten(folder["signed"], folder["x"], trusting);
        World.AssertIs(1, HeapImage.Load<World>(folder["x"]));
    }

    [Fact]
    public void Nothing_larger_than_allowed_is_merged()
    {
        var limited = options with { Verify = new() { MaxBytes = flat.Length - 1 } };
        Assert.Equal("PREINIT6123", Assert.Throws<HeapImageException>(() => HeapImage.Flatten(new MemoryStream(change), new MemoryStream(), limited)).Code);
    }
}
