using System.Buffers;
using System.IO.Pipelines;
using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <summary>Makes one ordinary image of a change and everything that it is based on. Its identity is that of the change, so that later changes of that are changes of this one too. It is not signed.</summary>
    /// <param name="deltaPath">The change. An ordinary image is copied.</param>
    /// <param name="outputPath">The file, replaced as a whole; it may be the same one.</param>
    /// <param name="options">Find the bases, and are told how far the work is. With trusted keys, every file of the chain must be signed by one of them. What <see cref="LoadOptions.Verify"/> says of lengths holds; objects are verified when the result is loaded.</param>
    /// <param name="cancellation">Gives up; the file stays as it was.</param>
    /// <exception cref="HeapImageException">An image is damaged or not to be trusted, or a base is not there or another one. Nothing was written.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Flatten(string deltaPath, string outputPath, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(deltaPath);
        ArgumentException.ThrowIfNullOrEmpty(outputPath);
        options = InFolderOf(deltaPath, options);
        using var flat = Flat.Of(deltaPath, options, cancellation);
        AtomicFile.Write(outputPath, stream => flat.File.Write(stream, flat.Progress, cancellation));
    }

    /// <inheritdoc cref="Flatten(string, string, LoadOptions, CancellationToken)"/>
    public static async Task FlattenAsync(string deltaPath, string outputPath, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(deltaPath);
        ArgumentException.ThrowIfNullOrEmpty(outputPath);
        options = InFolderOf(deltaPath, options);
        using var flat = Flat.Of(await FileReading.ReadAsync(deltaPath, options, cancellation).ConfigureAwait(false), options, cancellation);
        await AtomicFile.WriteAsync(outputPath, stream => flat.File.WriteAsync(stream, flat.Progress, cancellation)).ConfigureAwait(false);
    }

    /// <summary>The same from a stream, of which exactly the bytes of the change are read, to another one. Both stay open.</summary>
    /// <inheritdoc cref="Flatten(string, string, LoadOptions, CancellationToken)"/>
    /// <param name="delta">The change. An ordinary image is copied.</param>
    /// <param name="output">Where the image is written to.</param>
    /// <param name="cancellation">Gives up, also between two parts of the image, of which some are written then.</param>
    public static void Flatten(Stream delta, Stream output, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delta);
        ArgumentNullException.ThrowIfNull(output);
        options ??= LoadOptions.Default;
        using var flat = Flat.Of(StreamReading.Read(delta, options), options, cancellation);
        flat.File.Write(output, flat.Progress, cancellation);
    }

    /// <inheritdoc cref="Flatten(Stream, Stream, LoadOptions, CancellationToken)"/>
    public static async Task FlattenAsync(Stream delta, Stream output, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delta);
        ArgumentNullException.ThrowIfNull(output);
        options ??= LoadOptions.Default;
        using var flat = Flat.Of(await StreamReading.ReadAsync(delta, options, cancellation).ConfigureAwait(false), options, cancellation);
        await flat.File.WriteAsync(output, flat.Progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>The same from memory, which has the bytes of the change and nothing else, to a buffer.</summary>
    /// <inheritdoc cref="Flatten(Stream, Stream, LoadOptions, CancellationToken)"/>
    public static void Flatten(ReadOnlySpan<byte> delta, IBufferWriter<byte> output, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        options ??= LoadOptions.Default;
        using var flat = Flat.Of(BufferReading.Copy(delta), options, cancellation);
        flat.File.Write(output, flat.Progress, cancellation);
    }

    /// <inheritdoc cref="Flatten(ReadOnlySpan{byte}, IBufferWriter{byte}, LoadOptions, CancellationToken)"/>
    public static void Flatten(ReadOnlySequence<byte> delta, IBufferWriter<byte> output, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        options ??= LoadOptions.Default;
        using var flat = Flat.Of(BufferReading.Copy(delta), options, cancellation);
        flat.File.Write(output, flat.Progress, cancellation);
    }

    /// <summary>The same from the change that is next in a pipe to another pipe, as fast as the reader of that takes the bytes. Neither pipe is completed.</summary>
    /// <inheritdoc cref="Flatten(Stream, Stream, LoadOptions, CancellationToken)"/>
    /// <exception cref="IOException">A base cannot be read, or the output's reader was completed before it had the whole image.</exception>
    public static async Task FlattenAsync(PipeReader delta, PipeWriter output, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delta);
        ArgumentNullException.ThrowIfNull(output);
        options ??= LoadOptions.Default;
        using var flat = Flat.Of(await PipeReading.ReadAsync(delta, options, cancellation).ConfigureAwait(false), options, cancellation);
        await flat.File.WriteAsync(output, flat.Progress, cancellation).ConfigureAwait(false);
    }
}
