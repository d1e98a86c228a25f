using System.Buffers;
using System.IO.Pipelines;
using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <summary>Writes a change to a stream, from where it is, and leaves it open.</summary>
    /// <inheritdoc cref="SaveDelta(string, string, object, SaveOptions, CancellationToken)"/>
    /// <param name="stream">The stream.</param>
    /// <param name="basePath">The image. The change belongs to it, and is of no use without: whoever loads it has the image beside it, or gives <see cref="LoadOptions.Bases"/>.</param>
    /// <param name="cancellation">Gives up between two stages, or between two parts of the change, of which some are written then.</param>
    /// <exception cref="HeapImageException">The base is damaged or incomplete; or the graph cannot be saved. Nothing was written.</exception>
    /// <exception cref="IOException">The base cannot be read, or the stream cannot be written to.</exception>
    public static void SaveDelta(Stream stream, string basePath, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(basePath);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        DeltaMaker.Make(null, basePath, root, options, cancellation).Write(stream, options, cancellation);
    }

    /// <inheritdoc cref="SaveDelta(Stream, string, object, SaveOptions, CancellationToken)"/>
    /// <param name="baseImage">The image, which <see cref="SaveOptions.Bases"/> finds. The change belongs to it, and is of no use without: whoever loads it gives <see cref="LoadOptions.Bases"/>.</param>
    public static void SaveDelta(Stream stream, HeapImageBase baseImage, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(baseImage);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        DeltaMaker.Make(null, baseImage, root, options, cancellation).Write(stream, options, cancellation);
    }

    /// <inheritdoc cref="SaveDelta(Stream, string, object, SaveOptions, CancellationToken)"/>
    /// <remarks>When the method returns its task, the base was read and the change is made: the graph may be changed again; only the writing goes on.</remarks>
    public static async Task SaveDeltaAsync(Stream stream, string basePath, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(basePath);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        await DeltaMaker.Make(null, basePath, root, options, cancellation).WriteAsync(stream, options, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SaveDelta(Stream, HeapImageBase, object, SaveOptions, CancellationToken)"/>
    /// <remarks>When the method returns its task, the base was read and the change is made: the graph may be changed again; only the writing goes on.</remarks>
    public static async Task SaveDeltaAsync(Stream stream, HeapImageBase baseImage, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(baseImage);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        await DeltaMaker.Make(null, baseImage, root, options, cancellation).WriteAsync(stream, options, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a change to a buffer.</summary>
    /// <inheritdoc cref="SaveDelta(Stream, string, object, SaveOptions, CancellationToken)"/>
    /// <param name="writer">The buffer.</param>
    public static void SaveDelta(IBufferWriter<byte> writer, string basePath, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentException.ThrowIfNullOrEmpty(basePath);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        DeltaMaker.Make(null, basePath, root, options, cancellation).Write(writer, options, cancellation);
    }

    /// <summary>Writes a change to a buffer.</summary>
    /// <inheritdoc cref="SaveDelta(Stream, HeapImageBase, object, SaveOptions, CancellationToken)"/>
    /// <param name="writer">The buffer.</param>
    public static void SaveDelta(IBufferWriter<byte> writer, HeapImageBase baseImage, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(baseImage);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        DeltaMaker.Make(null, baseImage, root, options, cancellation).Write(writer, options, cancellation);
    }

    /// <summary>Writes a change to a pipe and flushes it, as fast as its reader takes the bytes. The pipe is not completed.</summary>
    /// <inheritdoc cref="SaveDeltaAsync(Stream, string, object, SaveOptions, CancellationToken)"/>
    /// <param name="writer">The pipe.</param>
    /// <exception cref="IOException">The base cannot be read, or the pipe's reader was completed before it had the whole change.</exception>
    public static async Task SaveDeltaAsync(PipeWriter writer, string basePath, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentException.ThrowIfNullOrEmpty(basePath);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        await DeltaMaker.Make(null, basePath, root, options, cancellation).WriteAsync(writer, options, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a change to a pipe and flushes it, as fast as its reader takes the bytes. The pipe is not completed.</summary>
    /// <inheritdoc cref="SaveDeltaAsync(Stream, HeapImageBase, object, SaveOptions, CancellationToken)"/>
    /// <param name="writer">The pipe.</param>
    /// <exception cref="IOException">The pipe's reader was completed before it had the whole change.</exception>
    public static async Task SaveDeltaAsync(PipeWriter writer, HeapImageBase baseImage, object root, SaveOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(baseImage);
        ArgumentNullException.ThrowIfNull(root);
        options ??= SaveOptions.Default;
        await DeltaMaker.Make(null, baseImage, root, options, cancellation).WriteAsync(writer, options, cancellation).ConfigureAwait(false);
    }
}
