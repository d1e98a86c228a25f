using System.Buffers;
using System.IO.Pipelines;

namespace Preinit.HeapImages;

/// <summary>Hands a file in memory over to whatever carries it, part by part.</summary>
static class WorldFileWriting
{
    const int PartSize = 1 << 20;

    /// <param name="file">The file.</param>
    /// <param name="stream">Is flushed.</param>
    /// <param name="written">Is told the bytes of each part.</param>
    /// <param name="cancellation">Gives up between two parts.</param>
    public static void Write(this WorldFile file, Stream stream, Action<long>? written, CancellationToken cancellation)
    {
        for (long offset = 0; offset < file.Length; offset += PartSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = Part(file, offset);
            stream.Write(part);
            written?.Invoke(part.Length);
        }
        stream.Flush();
    }

    /// <inheritdoc cref="Write(WorldFile, Stream, Action{long}, CancellationToken)"/>
    public static void Write(this WorldFile file, IBufferWriter<byte> writer, Action<long>? written, CancellationToken cancellation)
    {
        for (long offset = 0; offset < file.Length; offset += PartSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = Part(file, offset);
            writer.Write(part);
            written?.Invoke(part.Length);
        }
    }

    /// <inheritdoc cref="Write(WorldFile, Stream, Action{long}, CancellationToken)"/>
    public static async Task WriteAsync(this WorldFile file, Stream stream, Action<long>? written, CancellationToken cancellation)
    {
        var buffer = new byte[Math.Min(PartSize, file.Length)];
        for (long offset = 0; offset < file.Length; offset += PartSize)
        {
            var length = Copy(file, offset, buffer);
            await stream.WriteAsync(buffer.AsMemory(0, length), cancellation).ConfigureAwait(false);
            written?.Invoke(length);
        }
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc cref="Write(WorldFile, Stream, Action{long}, CancellationToken)"/>
    public static async Task WriteAsync(this WorldFile file, PipeWriter writer, Action<long>? written, CancellationToken cancellation)
    {
        for (long offset = 0; offset < file.Length; offset += PartSize)
        {
            var length = (int)Math.Min(PartSize, file.Length - offset);
            writer.Write(Part(file, offset));
            var flush = await writer.FlushAsync(cancellation).ConfigureAwait(false);
            if (flush.IsCanceled)
                throw new OperationCanceledException("The pipe's pending flush was cancelled.");
            written?.Invoke(length);
            if (flush.IsCompleted && offset + length < file.Length)
                throw new IOException($"The pipe's reader wanted no more after {offset + length} of {file.Length} bytes of the image.");
        }
    }

    static unsafe ReadOnlySpan<byte> Part(WorldFile file, long offset) => new(file.Start + offset, (int)Math.Min(PartSize, file.Length - offset));

    static int Copy(WorldFile file, long offset, byte[] buffer)
    {
        var part = Part(file, offset);
        part.CopyTo(buffer);
        return part.Length;
    }
}
