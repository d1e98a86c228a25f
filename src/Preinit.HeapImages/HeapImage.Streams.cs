using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <summary>Writes a graph to a stream, from where it is, and leaves it open. A stream can carry several images, one after the other, and anything else around them.</summary>
    /// <inheritdoc cref="Save(string, object, SaveOptions, CancellationToken)"/>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellation">Gives up between two stages, or between two parts of the image, of which some are written then.</param>
    /// <exception cref="HeapImageException">An object cannot be kept, or the graph was changed meanwhile. Nothing was written.</exception>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Save(Stream stream, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        ImageMaker.Make(root, options, cancellation).Write(stream, options, cancellation);
    }

    /// <inheritdoc cref="Save(Stream, object, SaveOptions, CancellationToken)"/>
    /// <remarks>When the method returns its task, the image is made, and the graph may be changed again; only the writing goes on.</remarks>
    public static async Task SaveAsync(Stream stream, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        await ImageMaker.Make(root, options, cancellation).WriteAsync(stream, options, cancellation).ConfigureAwait(false);
    }

    /// <summary>Loads an image from where a stream is. Of the stream exactly the bytes of the image are read; it stays open.</summary>
    /// <inheritdoc cref="Load{T}(string, LoadOptions)"/>
    /// <param name="stream">The stream.</param>
    /// <exception cref="HeapImageException">The stream ends too early, the image is damaged, or it cannot be used in this process. The stream may have been read in part.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static T Load<T>(Stream stream, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= LoadOptions.Default;
        return StreamReading.Read(stream, options).Load<T>(options);
    }

    /// <inheritdoc cref="Load{T}(Stream, LoadOptions)"/>
    /// <param name="cancellation">Gives up reading.</param>
    public static async Task<T> LoadAsync<T>(Stream stream, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= LoadOptions.Default;
        var memory = await StreamReading.ReadAsync(stream, options, cancellation).ConfigureAwait(false);
        return memory.Load<T>(options);
    }
}
