using System.Buffers;
using System.IO.Pipelines;

namespace Preinit.HeapImages.Tests.Streams;

public sealed class BufferTests
{
    [Fact]
    public void An_image_in_memory_is_loaded_wherever_it_begins()
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write<byte>([1, 2, 3]);
        HeapImage.Save(buffer, new World(5));
        World.AssertIs(5, HeapImage.Load<World>(buffer.WrittenSpan[3..]));
        World.AssertIs(5, HeapImage.Load<World>(new ReadOnlySequence<byte>(buffer.WrittenMemory[3..])));
    }

    [Fact]
    public async Task An_image_in_pieces_is_loaded()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 0));
        HeapImage.Save(pipe.Writer, new World(5));
        await pipe.Writer.CompleteAsync();
        var pieces = (await pipe.Reader.ReadAsync()).Buffer;
        Assert.False(pieces.IsSingleSegment);
        World.AssertIs(5, HeapImage.Load<World>(pieces));
    }

    [Fact]
    public void More_or_less_bytes_than_those_of_the_image_are_a_mistake()
    {
        var image = World.Image(1);
        Assert.Equal("PREINIT6103", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>([.. image, 0])).Code);
        Assert.Equal("PREINIT6103", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(image.AsSpan()[..^1])).Code);
        Assert.Equal("PREINIT6103", Assert.Throws<HeapImageException>(() => HeapImage.Load<World>(ReadOnlySpan<byte>.Empty)).Code);
    }
}
