using System.Buffers;
using System.IO.Pipelines;

namespace Preinit.HeapImages;

/// <summary>Hands an image over to whatever carries it.</summary>
static class HeapFileWriting
{
    public static void Write(this HeapFile file, Stream stream, SaveOptions options, CancellationToken cancellation)
    {
        var progress = new TransferProgress("Write", file.Length, options.Progress);
        foreach (var part in file.Parts())
        {
            cancellation.ThrowIfCancellationRequested();
            stream.Write(part.Span);
            progress.Add(part.Length);
        }
        stream.Flush();
    }

    public static async Task WriteAsync(this HeapFile file, Stream stream, SaveOptions options, CancellationToken cancellation)
    {
        var progress = new TransferProgress("Write", file.Length, options.Progress);
        foreach (var part in file.Parts())
        {
            await stream.WriteAsync(part, cancellation).ConfigureAwait(false);
            progress.Add(part.Length);
        }
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    public static async Task WriteAsync(this HeapFile file, PipeWriter writer, SaveOptions options, CancellationToken cancellation)
    {
        var progress = new TransferProgress("Write", file.Length, options.Progress);
        foreach (var part in file.Parts())
        {
            var flush = await writer.WriteAsync(part, cancellation).ConfigureAwait(false);
            if (flush.IsCanceled)
                throw new OperationCanceledException("The pipe's pending flush was cancelled.");
            progress.Add(part.Length);
            if (flush.IsCompleted && !progress.IsDone)
                throw new IOException($"The pipe's reader wanted no more after {progress.Done} of {file.Length} bytes of the image.");
        }
    }

    public static void Write(this HeapFile file, IBufferWriter<byte> writer, SaveOptions options, CancellationToken cancellation)
    {
        var progress = new TransferProgress("Write", file.Length, options.Progress);
        foreach (var part in file.Parts())
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(part.Span);
            progress.Add(part.Length);
        }
    }
}
