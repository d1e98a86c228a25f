namespace Preinit.HeapImages;

/// <summary>Gets one image out of a stream: all of its bytes, and none behind them.</summary>
static class StreamReading
{
    const int BufferSize = 1 << 18;

    public static ImageMemory Read(Stream stream, LoadOptions options)
    {
        var arriving = new ArrivingImage(Available(stream), options);
        try
        {
            while (arriving.Wanted > 0)
                arriving.Filled(stream.Read(arriving.Free()));
            return arriving.Memory;
        }
        catch
        {
            arriving.Memory.Dispose();
            throw;
        }
    }

    /// <remarks>The stream is given an array, not the image's memory: it stays valid even if the stream writes to it after a read was cancelled.</remarks>
    public static async Task<ImageMemory> ReadAsync(Stream stream, LoadOptions options, CancellationToken cancellation)
    {
        var arriving = new ArrivingImage(Available(stream), options);
        try
        {
            var buffer = new byte[LoadedFile.HeaderLength];
            for (; arriving.Wanted > 0; buffer = Larger(buffer, arriving.Wanted))
            {
                var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(arriving.Wanted, buffer.Length)), cancellation).ConfigureAwait(false);
                if (read == 0)
                    arriving.Filled(0);
                arriving.Append(buffer.AsSpan(0, read));
            }
            return arriving.Memory;
        }
        catch
        {
            arriving.Memory.Dispose();
            throw;
        }
    }

    static byte[] Larger(byte[] buffer, long wanted) => buffer.Length >= Math.Min(wanted, BufferSize) ? buffer : new byte[(int)Math.Min(wanted, BufferSize)];

    static long Available(Stream stream) => stream.CanSeek ? stream.Length - stream.Position : 0;
}
