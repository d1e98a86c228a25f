using System.IO.Pipelines;
using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <summary>Writes a graph to a pipe and flushes it, as fast as its reader takes the bytes. The pipe is not completed: it can carry several images, one after the other, and anything else around them.</summary>
    /// <inheritdoc cref="SaveAsync(Stream, object, SaveOptions, CancellationToken)"/>
    /// <param name="writer">The pipe.</param>
    /// <exception cref="IOException">The pipe's reader was completed before it had the whole image.</exception>
    public static async Task SaveAsync(PipeWriter writer, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        await ImageMaker.Make(root, options, cancellation).WriteAsync(writer, options, cancellation).ConfigureAwait(false);
    }

    /// <summary>Loads the image that is next in a pipe. Exactly its bytes are consumed, and only when all of them are there: after a cancellation it can be loaded once more. The pipe is not completed.</summary>
    /// <inheritdoc cref="Load{T}(string, LoadOptions)"/>
    /// <param name="reader">The pipe.</param>
    /// <param name="cancellation">Gives up waiting for bytes.</param>
    /// <exception cref="HeapImageException">The pipe ends too early, or what comes is no image: nothing was consumed. Or the image is damaged, or it cannot be used in this process.</exception>
    public static async Task<T> LoadAsync<T>(PipeReader reader, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= LoadOptions.Default;
        var memory = await PipeReading.ReadAsync(reader, options, cancellation).ConfigureAwait(false);
        return memory.Load<T>(options);
    }
}
